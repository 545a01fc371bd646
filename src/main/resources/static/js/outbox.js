"use strict";
/*
 * What was written without a connection: kept in the device's own database, for each person apart, and sent in the
 * order in which it was written. Pages and the worker share this file.
 *
 * device   one record, "now": whose device this is ({person, children, zone, lang, knownAt, handedOver})
 * outbox   {number, person, action, captureId, fields, written, state: waiting | refused, status, instead}
 */
self.Outbox = (() => {
	const FORMS = /^\/(children\/[0-9a-f-]{36}\/(episodes|wins)|episodes\/[0-9a-f-]{36}\/reflections)$/i;
	const DATED = /\/(episodes|wins)$/;
	const REFUSALS = [400, 404, 409, 413, 422];
	const TRIES = 5;
	const NEWS = "first-attempt";
	let opened = null;

	const open = () => opened ??= new Promise((resolve, reject) => {
		const request = indexedDB.open("first-attempt", 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore("device");
			request.result.createObjectStore("outbox", { keyPath: "number", autoIncrement: true });
		};
		request.onsuccess = () => {
			const database = request.result;
			const forget = () => opened = null;
			database.onclose = forget;
			database.onversionchange = () => {
				database.close();
				forget();
			};
			resolve(database);
		};
		request.onerror = () => {
			opened = null;
			reject(request.error);
		};
	});

	/* One transaction; it has ended, and what was written is on the disk, when the answer is here. */
	const transact = async (store, mode, act) => {
		const database = await open();
		return new Promise((resolve, reject) => {
			const transaction = database.transaction(store, mode, { durability: "strict" });
			let answer;
			act(transaction.objectStore(store), (value) => answer = value);
			transaction.oncomplete = () => resolve(answer);
			transaction.onabort = () => reject(transaction.error);
		});
	};

	const change = (act) => transact("device", "readwrite", (store, done) => {
		store.get("now").onsuccess = ({ target }) => {
			const changed = act(target.result ?? {});
			store.put(changed, "now");
			done(changed);
		};
	});

	const device = () => transact("device", "readonly", (store, done) => {
		store.get("now").onsuccess = ({ target }) => done(target.result ?? {});
	});

	const everything = () => transact("outbox", "readonly", (store, done) => {
		store.getAll().onsuccess = ({ target }) => done(target.result);
	});

	const entries = async (person) => (await everything()).filter((entry) => entry.person === person);

	const put = (entry) => transact("outbox", "readwrite", (store) => store.put(entry));

	const remove = (entry) => transact("outbox", "readwrite", (store) => store.delete(entry.number));

	/* A page is here that the server made for this person: whatever the device knew for another is forgotten. */
	const arrive = (person, handedOver, lang) => change((known) =>
		({ ...(person && known.person !== person ? { person } : known), handedOver, lang }));

	/* Sign-out: what is this person's goes. What others have waiting is not ours to throw away. */
	const leave = async (person) => {
		await transact("device", "readwrite", (store) => store.delete("now"));
		const all = await everything();
		await transact("outbox", "readwrite", (store) =>
			all.filter((entry) => entry.person === person).forEach((entry) => store.delete(entry.number)));
		return all.some((entry) => entry.person !== person);
	};

	const day = (at, zone) => new Intl.DateTimeFormat("en-CA", { timeZone: zone || undefined, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);

	/* "Now" and "yesterday" mean the hour of writing, not that of sending; a time or day that was picked stays. */
	const dated = (fields, zone, now) => {
		const given = Object.fromEntries(fields);
		const days = { EARLIER: 0, YESTERDAY: 1 };
		let at = (given.occurredAt ?? "").trim();
		if (given.when in days) {
			const [year, month, date] = day(now, zone).split("-").map(Number);
			at = new Date(Date.UTC(year, month - 1, date - days[given.when])).toISOString().slice(0, 10);
		}
		else if (given.when === "NOW" || !at) {
			at = now.toISOString();
		}
		return [...fields.filter(([name]) => name !== "when" && name !== "occurredAt"), ["when", "PICK"], ["occurredAt", at]];
	};

	const takes = (path) => FORMS.test(path);

	/*
	 * Keeps a form. Only one that may be sent twice without harm, and only for the person whom it was shown to, who
	 * must be the one whose device this is. Says whether it is kept.
	 */
	const add = async (action, all, now = new Date()) => {
		const fields = all.filter(([name, value]) => !name.startsWith("_") && typeof value === "string");
		const { _person: person, captureId } = Object.fromEntries(all);
		const known = await device();
		if (!person || !captureId || person !== known.person || known.handedOver) {
			return false;
		}
		const before = (await entries(person)).find((entry) => entry.captureId === captureId);
		await put({
			...(before && { number: before.number }), person, action, captureId, written: now.toISOString(), state: "waiting",
			fields: DATED.test(action) ? dated(fields, known.zone, now) : fields
		});
		return true;
	};

	/* Who is signed in, with a token that is good now; nothing where nobody is, or there is no connection. */
	const ask = async () => {
		const answer = await fetch("/device", {
			headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" }, redirect: "manual", cache: "no-store"
		});
		return answer.ok ? answer.json() : null;
	};

	const learn = async (person) => {
		const { person: signedIn, children, zone } = await ask() ?? {};
		if (signedIn && signedIn === person) {
			await change((known) => known.person === person ? { ...known, children, zone, knownAt: Date.now() } : known);
		}
	};

	/* It has arrived where the page that follows names it: a redirect alone may lead anywhere. */
	const post = async (entry, { parameter, token }) => {
		const answer = await fetch(entry.action, {
			method: "POST", headers: { Accept: "text/html" }, body: new URLSearchParams([...entry.fields, [parameter, token]])
		});
		const page = await answer.text();
		if (answer.ok && page.includes(`data-saved-capture="${entry.captureId}"`)) {
			await remove(entry);
			return "sent";
		}
		const tries = (entry.tries ?? 0) + (answer.status >= 500 ? 1 : 0);
		if (REFUSALS.includes(answer.status) || tries >= TRIES) {
			const instead = answer.status === 409 ? page.match(/action="(\/episodes\/[0-9a-f-]{36})"/)?.[1] : undefined;
			await put({ ...entry, state: "refused", status: answer.status, instead, tries: 0 });
			return "refused";
		}
		if (tries) {
			await put({ ...entry, tries });
		}
		return "later";
	};

	const alone = (act) => self.navigator.locks ? self.navigator.locks.request("outbox", act) : act();

	/* Sends what the person who is signed in has waiting, one after the other. Fails where there is no connection. */
	const send = () => alone(async () => {
		if ((await device()).handedOver || (await everything()).every(({ state }) => state !== "waiting")) {
			return 0;
		}
		const signedIn = await ask();
		let sent = 0;
		for (const entry of signedIn ? await entries(signedIn.person) : []) {
			const outcome = entry.state === "waiting" ? await post(entry, signedIn) : "refused";
			sent += outcome === "sent" ? 1 : 0;
			if (outcome === "later") {
				break;
			}
		}
		if (sent) {
			tell({ sent });
		}
		return sent;
	});

	const tell = (news) => {
		const channel = new BroadcastChannel(NEWS);
		channel.postMessage(news);
		channel.close();
	};

	return { NEWS, takes, device, arrive, leave, learn, entries, add, put, remove, ask, send, tell };
})();
