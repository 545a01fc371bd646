"use strict";
/*
 * What is typed stays on the device at every keystroke, until it has arrived. Every page works without this file.
 * Drafts are kept per person and form; signing out or closing the account clears them. What is saved without a
 * connection waits in the outbox (see outbox.js), into which the worker puts it (see worker.js).
 */
(() => {
	const page = document.body.dataset;
	const mine = () => `draft:${page.person}:`;
	const month = 30 * 24 * 3600 * 1000;
	const store = (() => {
		try {
			localStorage.setItem("try", "1");
			localStorage.removeItem("try");
			return localStorage;
		}
		catch {
			return null;
		}
	})();

	const drafts = () => Object.keys(store).filter((key) => key.startsWith("draft:"));

	const read = (key) => {
		try {
			return JSON.parse(store.getItem(key));
		}
		catch {
			return null;
		}
	};

	const written = (form) => [...form.elements].filter((field) => field.name && !["hidden", "submit"].includes(field.type));

	const values = (form) => {
		const fields = {};
		for (const field of written(form)) {
			if (field.type !== "radio" && field.type !== "checkbox") {
				fields[field.name] = field.value;
			}
			else if (field.checked || !(field.name in fields)) {
				fields[field.name] = field.checked ? field.value : "";
			}
		}
		return fields;
	};

	const put = (form, fields) => {
		for (const field of written(form).filter((one) => one.name in fields)) {
			if (field.type === "radio" || field.type === "checkbox") {
				field.checked = fields[field.name] === field.value;
			}
			else {
				field.value = fields[field.name];
			}
		}
		form.querySelectorAll("textarea").forEach(grow);
	};

	const hidden = (form, name) => form.elements.namedItem(name)?.value ?? "";

	const notice = (form, text, action, act) => {
		form.querySelector(".notice")?.remove();
		const box = document.createElement("div");
		box.className = "notice";
		box.setAttribute("role", "status");
		const words = document.createElement("p");
		words.textContent = text;
		box.append(words);
		if (action) {
			const button = document.createElement("button");
			button.type = "button";
			button.className = "btn-link";
			button.textContent = action;
			button.addEventListener("click", () => {
				box.remove();
				act();
			});
			box.append(button);
		}
		form.prepend(box);
		return box;
	};

	/* A browser that lets an area grow by its style needs no help. */
	const growing = CSS.supports("field-sizing", "content");
	const grow = (area) => {
		if (growing) {
			return;
		}
		area.style.blockSize = "auto";
		area.style.blockSize = `${area.scrollHeight + 2}px`;
	};

	const within = (milliseconds, promise) =>
		Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

	/* What waits in the outbox is no draft any more. */
	const drop = async () => {
		const kept = new Set((await Outbox.entries(page.person)).map(({ captureId }) => captureId));
		drafts().filter((key) => key.startsWith(mine()) && kept.has(read(key)?.captureId)).forEach((key) => store.removeItem(key));
	};

	const bringBack = (form, key, draft) => {
		const fresh = values(form);
		put(form, draft.fields);
		if (draft.captureId) {
			form.elements.namedItem("captureId").value = draft.captureId;
		}
		form.closest("details")?.setAttribute("open", "");
		form.querySelectorAll("details").forEach((more) => {
			more.open ||= [...more.querySelectorAll("input:not([type=radio], [type=checkbox]), textarea")].some((field) => field.value);
		});
		notice(form, page.kept, page.startOver, () => {
			store.removeItem(key);
			put(form, fresh);
		});
	};

	/* Says to the worker whose words these are, should it have to keep them. */
	const personal = (form) => {
		const field = form.elements.namedItem("_person") ?? form.appendChild(document.createElement("input"));
		Object.assign(field, { type: "hidden", name: "_person", value: page.person });
	};

	/* Without a connection a form waits in the outbox, if it may be sent later; or else here. */
	const queue = (form) => form.addEventListener("submit", (event) => {
		if (navigator.serviceWorker?.controller && Outbox.takes(form.getAttribute("action"))) {
			personal(form);
		}
		else if (!navigator.onLine) {
			event.preventDefault();
			notice(form, page.offline).scrollIntoView({ block: "center" });
		}
	});

	const keep = async (form) => {
		const key = mine() + form.getAttribute("action");
		const version = hidden(form, "version");
		const answered = document.querySelector(".errors, [aria-invalid], .versus") !== null;
		if (read(key)) {
			await within(1000, drop().catch(() => null));
		}
		const draft = read(key);
		if (draft && !answered && draft.version === version && JSON.stringify(draft.fields) !== JSON.stringify(values(form))) {
			bringBack(form, key, draft);
		}
		const save = () => store.setItem(key,
			JSON.stringify({ fields: values(form), captureId: hidden(form, "captureId"), version, at: Date.now() }));
		form.addEventListener("input", save);
		form.addEventListener("change", save);
		form.addEventListener("submit", save);
		queue(form);
	};

	/* A radio that is tapped again is taken back. */
	const untap = (group) => {
		let tapped = group.querySelector("input:checked");
		group.addEventListener("click", ({ target }) => {
			if (target.type !== "radio") {
				return;
			}
			if (target === tapped) {
				target.checked = false;
				target.dispatchEvent(new Event("change", { bubbles: true }));
			}
			tapped = target.checked ? target : null;
		});
	};

	/* A device that is with a child shows nothing of before: neither in another tab nor by going back. */
	if (store && page.lent) {
		store.setItem("lent", Date.now());
	}
	window.addEventListener("storage", ({ key }) => {
		if (key === "lent" && !page.lent) {
			location.reload();
		}
	});
	window.addEventListener("pageshow", ({ persisted }) => {
		if (persisted) {
			location.reload();
		}
	});

	/* j and k lead from entry to entry: in a list from one to the next, on an entry's page to the older and the newer. */
	const walk = (list, step) => {
		const links = list ? [...list.querySelectorAll(".entry h4 a")] : [];
		if (links.length) {
			const at = links.indexOf(document.activeElement);
			const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
			next?.focus();
			next?.closest(".entry").scrollIntoView({ block: "nearest" });
		}
		else {
			document.querySelector(step > 0 ? ".pager [rel=next]" : ".pager [rel=prev]")?.click();
		}
	};

	const keys = document.querySelector("[data-keys]");
	if (keys) {
		document.addEventListener("keydown", (event) => {
			const typing = event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea");
			if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "j" || event.key === "k")) {
				event.preventDefault();
				walk(keys, event.key === "j" ? 1 : -1);
			}
		});
	}

	const forget = () => store && drafts().forEach((key) => store.removeItem(key));

	/* What the page says about the outbox: how much waits, was refused, was sent. */
	const say = (counts) => {
		const box = document.querySelector("#outbox-status")?.content.cloneNode(true).querySelector(".outbox");
		box?.querySelectorAll("[data-says]").forEach((line) => {
			line.hidden = !counts[line.dataset.says];
			line.querySelector("b").textContent = counts[line.dataset.says] ?? "";
		});
		if (box) {
			box.querySelector("a").hidden = location.pathname === "/offline/waiting" || !(counts.waiting || counts.refused || counts.leaving);
		}
		return box;
	};

	let sent = 0;

	const tell = async () => {
		const entries = await Outbox.entries(page.person);
		const refused = entries.filter(({ state }) => state === "refused").length;
		const counts = { sent, refused, waiting: entries.length - refused };
		document.querySelector("main > .outbox")?.remove();
		const box = say(counts);
		if (box && (sent || entries.length)) {
			document.querySelector("main").prepend(box);
		}
		if (store) {
			await drop();
		}
		document.dispatchEvent(new Event("outbox"));
	};

	/* What was opened from the outbox, or sent by hand, has arrived. */
	const settle = async () => {
		const entries = await Outbox.entries(page.person);
		await Promise.all(entries.filter(({ captureId, instead }) => captureId === page.savedCapture || instead && instead === page.saved).map(Outbox.remove));
	};

	const deliver = async () => {
		await Outbox.send().catch(() => 0);
		await tell();
	};

	const MINUTES = 10 * 60 * 1000;

	const learn = async () => {
		const { knownAt, children } = await Outbox.device();
		if (!knownAt || !children?.length || Date.now() - knownAt > MINUTES || /^\/(children|family)/.test(location.pathname)) {
			await Outbox.learn(page.person);
		}
	};

	const signOut = async (event) => {
		const form = event.target;
		event.preventDefault();
		const waiting = await within(2000, Outbox.entries(page.person).catch(() => []));
		if (waiting?.length && !form.dataset.told) {
			await within(10_000, Outbox.send().catch(() => 0));
			const left = await Outbox.entries(page.person);
			if (left.length) {
				form.dataset.told = "yes";
				form.prepend(say({ leaving: left.length }));
				return;
			}
		}
		forget();
		if (await within(2000, Outbox.leave(page.person).catch(() => false))) {
			form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "othersWait", value: "true" }));
		}
		form.submit();
	};

	/* The device belongs to whoever is signed in, unless the child has it in hand. */
	const belong = async () => {
		const handedOver = "lent" in page;
		if (page.left) {
			forget();
			await Outbox.leave((await Outbox.device()).person);
		}
		if (page.person || handedOver) {
			await Outbox.arrive(page.person, handedOver, document.documentElement.lang);
		}
		if (page.person && !handedOver) {
			await settle();
			await attend();
			await learn();
		}
	};

	/* From now on: sends what waits when there is a chance to, and says what became of it. */
	const attend = async () => {
		addEventListener("online", deliver);
		document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && deliver());
		new BroadcastChannel(Outbox.NEWS).addEventListener("message", ({ data }) => {
			sent += data.sent ?? 0;
			tell();
		});
		await deliver();
	};

	const known = () => {
		if (store) {
			document.querySelectorAll("form[data-draft]").forEach(keep);
			document.querySelectorAll("form[data-queue]").forEach(queue);
		}
	};

	if (store) {
		for (const key of drafts()) {
			const draft = read(key);
			const arrived = key === mine() + page.saved && (!page.savedCapture || draft?.captureId === page.savedCapture);
			if (draft === null || arrived || Date.now() - draft.at > month) {
				store.removeItem(key);
			}
		}
	}
	if (page.person) {
		known();
	}
	if (navigator.serviceWorker) {
		document.addEventListener("known", () => {
			known();
			attend().catch(() => null);
		});
		document.querySelectorAll('form[action="/sign-out"]').forEach((form) => form.addEventListener("submit", signOut));
		belong().catch(() => null);
		addEventListener("load", async () => {
			try {
				await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
				(await navigator.serviceWorker.ready).active.postMessage({ lang: document.documentElement.lang });
			}
			catch {
				/* Then this device writes with a connection only. */
			}
		});
	}
	else {
		document.querySelectorAll('form[action="/sign-out"], form[action="/settings/close"]').forEach((form) => form.addEventListener("submit", forget));
	}
	/* A second tap on the same button, while the first is under way, asks for nothing more. */
	let underWay = null;
	document.addEventListener("submit", (event) => {
		const tapped = event.submitter ?? event.target;
		if (tapped === underWay) {
			event.preventDefault();
		}
		else if (!event.defaultPrevented) {
			underWay = tapped;
			setTimeout(() => underWay = null, 2000);
		}
	});
	/* What takes its time says so. */
	document.addEventListener("submit", (event) => setTimeout(() => {
		if (!event.defaultPrevented && !document.querySelector(".working")) {
			const working = document.body.appendChild(document.createElement("p"));
			Object.assign(working, { className: "working", role: "status", textContent: page.working });
		}
	}, 700));
	document.querySelectorAll("fieldset[data-untap]").forEach(untap);
	document.querySelectorAll("textarea").forEach((area) => {
		grow(area);
		area.addEventListener("input", () => grow(area));
	});
	document.querySelectorAll("details").forEach((more) =>
		more.addEventListener("toggle", () => more.querySelectorAll("textarea").forEach(grow)));
	document.querySelectorAll("[data-zone]").forEach((field) => {
		field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
	});
	/* A value of a picture tells itself below the picture; on a touch screen the first tap tells, the second follows. */
	document.querySelectorAll(".told").forEach((told) => {
		let lit = null;
		const tell = (mark, more) => {
			lit?.classList.remove("lit");
			lit = mark;
			lit.classList.add("lit");
			told.textContent = mark.querySelector("title").textContent + more;
		};
		told.hidden = false;
		told.previousElementSibling.querySelectorAll(".mark").forEach((mark) => {
			mark.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && tell(mark, ""));
			mark.addEventListener("click", (event) => {
				if (mark !== lit) {
					event.preventDefault();
					tell(mark, mark.matches("a") ? told.dataset.again : "");
				}
			});
		});
	});
	document.querySelector(".errors")?.focus();
})();
