"use strict";
/* Fills the pages that a device keeps for when there is no connection with what it knows of the person it belongs to. */
(async () => {
	const shell = document.querySelector("[data-shell]");
	const known = await Outbox.device().catch(() => ({}));
	const theirs = known.person && !known.handedOver;

	const element = (name, attributes, ...inside) => {
		const made = Object.assign(document.createElement(name), attributes);
		made.append(...inside);
		return made;
	};

	const token = (nickname) => [...nickname][0]?.toUpperCase() ?? "";

	const offline = () => {
		shell.querySelectorAll("[data-if-known]").forEach((one) => one.hidden = !(theirs && known.children?.length));
		const again = shell.querySelector("[data-again]");
		again.addEventListener("click", (event) => {
			if (!location.pathname.startsWith("/offline")) {
				event.preventDefault();
				location.reload();
			}
		});
	};

	/* What is written with a form: episodes, wins or reflections. */
	const kind = (action) => action.split("/").pop();

	/* The forms of every day, for the children whom the device knows. */
	const write = () => {
		const wanted = known.children.find(({ id }) => location.pathname.includes(id)) ?? known.children[0];
		for (const form of shell.querySelectorAll("form")) {
			form.action = `/children/${wanted.id}/${kind(form.getAttribute("action"))}`;
			form.elements.namedItem("captureId").value = crypto.randomUUID();
			form.elements.namedItem("_csrf").name = "_later";
			if (known.children.length > 1) {
				form.elements.namedItem("captureId").after(whichChild(wanted));
			}
		}
	};

	const whichChild = (wanted) => {
		const chips = known.children.map(({ id, nickname, colour }) => {
			const face = element("span", { className: "chip-face" }, element("span", { className: "token", ariaHidden: "true" }, token(nickname)), nickname);
			const chip = element("label", { className: "chip chip-child" },
				element("input", { type: "radio", name: "child", value: id, defaultChecked: id === wanted.id }), face);
			chip.dataset.colour = colour;
			return chip;
		});
		return element("fieldset", { className: "group" },
			element("legend", { className: "hush" }, shell.dataset.whichChild), element("div", { className: "chips" }, ...chips));
	};

	const open = async (entry) => {
		const signedIn = await Outbox.ask().catch(() => null);
		if (signedIn?.person !== entry.person) {
			location.assign("/");
			return;
		}
		const child = signedIn.children[0]?.id;
		const action = entry.status === 404 ? `/children/${child}/${kind(entry.action)}` : entry.action;
		const form = element("form", { method: "post", action, hidden: true });
		for (const [name, value] of [...entry.fields.filter(([name]) => name !== "child" || entry.status !== 404), [signedIn.parameter, signedIn.token]]) {
			form.append(element(value.includes("\n") ? "textarea" : "input", { name, value }));
		}
		document.body.append(form);
		form.submit();
	};

	const item = (entry) => {
		const one = shell.querySelector("template").content.cloneNode(true).querySelector("li");
		const fields = Object.fromEntries(entry.fields);
		const child = known.children?.find(({ id }) => id === fields.child || !fields.child && entry.action.includes(id));
		const refused = entry.state === "refused";
		const movable = kind(entry.action) !== "reflections" && known.children?.length;
		const words = ["title", "whatHappened", "text", "whatIDid", "whatCameOfIt"].map((name) => fields[name]).filter(Boolean).join("\n\n");
		const part = (selector) => one.querySelector(selector);
		const hide = (selector, hidden) => one.querySelectorAll(selector).forEach((each) => each.hidden = hidden);
		one.dataset.colour = child?.colour ?? "SLATE";
		part(".child").hidden = !child;
		part(".token").textContent = token(child?.nickname ?? "");
		part("[data-nickname]").textContent = child?.nickname ?? "";
		const written = part("time");
		written.dateTime = entry.written;
		written.textContent = new Date(entry.written).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
		part("[data-words]").textContent = words;
		part("[data-words]").hidden = !words;
		part("[data-no-words]").hidden = Boolean(words);
		hide("[data-says=waiting]", refused);
		hide("[data-says=refused]", !refused);
		one.querySelectorAll("[data-kind]").forEach((each) => each.hidden = each.dataset.kind !== kind(entry.action));
		const gone = movable ? 404 : "404-thought";
		const answer = entry.status === 404 ? gone : entry.status === 409 ? 409 : entry.status >= 500 ? 500 : 422;
		hide("[data-answer]", true);
		hide(`[data-answer="${answer}"]`, !refused);
		hide("[data-open]", !refused || answer === 500 || answer === "404-thought");
		hide("[data-retry]", !refused || answer !== 500);
		hide("[data-drop] [data-says=sure]", true);
		part("[data-open]").addEventListener("click", () => open(entry));
		part("[data-retry]").addEventListener("click", async () => {
			await Outbox.put({ ...entry, state: "waiting" });
			send();
		});
		part("[data-drop]").addEventListener("click", async () => {
			if (part("[data-drop] [data-says=sure]").hidden) {
				hide("[data-drop] [data-says=once]", true);
				hide("[data-drop] [data-says=sure]", false);
				return;
			}
			await Outbox.remove(entry);
			Outbox.tell({ dropped: 1 });
			document.dispatchEvent(new Event("outbox"));
		});
		return one;
	};

	const send = async () => {
		await Outbox.send().catch(() => null);
		document.dispatchEvent(new Event("outbox"));
	};

	const waiting = async () => {
		const list = shell.querySelector("[data-list]");
		const show = async () => {
			const all = await Outbox.entries(known.person);
			list.replaceChildren(...all.map(item));
			shell.querySelector("[data-none]").hidden = all.length > 0;
			shell.querySelector("[data-send]").hidden = all.every(({ state }) => state !== "waiting");
			if (all.length) {
				navigator.storage?.persist?.().catch(() => null);
			}
		};
		shell.querySelector("[data-send]").addEventListener("click", send);
		document.addEventListener("outbox", show);
		await show().catch(() => shell.querySelector("[data-lost]").hidden = false);
	};

	if (shell.dataset.shell === "offline") {
		offline();
	}
	else if (!theirs || shell.dataset.shell === "write" && !known.children?.length) {
		location.replace("/offline");
		return;
	}
	else if (shell.dataset.shell === "write") {
		write();
	}
	else {
		await waiting();
	}
	if (theirs) {
		document.body.dataset.person = known.person;
		document.dispatchEvent(new Event("known"));
	}
})();
