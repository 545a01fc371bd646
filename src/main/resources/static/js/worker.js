"use strict";
/*
 * Stands between the pages and the network. Files come from here first, by fingerprint. Pages always come from the
 * server and are kept nowhere; where there is none, the offline pages stand in, which hold nothing of anybody.
 */
const KEPT = `first-attempt-${self.VERSION}`;
const PAGES = ["/offline", "/offline/write", "/offline/waiting"];
const FINGERPRINTED = /^\/(css|js|img|fonts)\/.+-[0-9a-f]{32}\.[a-z0-9]+$/;
const CAPTURES = /^\/(write|children\/[0-9a-f-]{36}\/episodes\/new)?$/i;
/* Doors in and out: what the answer says about the device is for the browser itself. */
const DOORS = /^\/(sign-in|sign-out|register|password|settings|demo)(\/|$)/;

/* As somebody whom the server does not know would get them. */
const keepPages = async (lang) => {
	const cache = await caches.open(KEPT);
	await Promise.all(PAGES.map(async (path) => {
		const answer = await fetch(path, { credentials: "omit", cache: "no-store", headers: lang ? { "Accept-Language": lang } : {} });
		if (!answer.ok || answer.redirected) {
			throw new Error(`${path} is not there`);
		}
		await cache.put(path, answer);
	}));
};

self.addEventListener("install", (event) => event.waitUntil((async () => {
	const cache = await caches.open(KEPT);
	await cache.addAll(self.FILES);
	await keepPages((await Outbox.device().catch(() => ({}))).lang);
	await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
	const old = (await caches.keys()).filter((name) => name !== KEPT);
	await Promise.all(old.map((name) => caches.delete(name)));
	await self.registration.navigationPreload?.enable();
	await self.clients.claim();
})()));

self.addEventListener("message", (event) => event.waitUntil((async () => {
	const kept = await caches.match("/offline");
	const lang = event.data?.lang;
	if (lang && !(kept?.headers.get("Content-Language") ?? "").startsWith(lang)) {
		await keepPages(lang);
	}
})()));

self.addEventListener("sync", (event) => {
	if (event.tag === "outbox") {
		event.waitUntil(Outbox.send());
	}
});

const file = async (request) => {
	const kept = await caches.match(request);
	if (kept) {
		return kept;
	}
	const answer = await fetch(request);
	if (answer.ok) {
		const cache = await caches.open(KEPT);
		await cache.put(request, answer.clone());
	}
	return answer;
};

/* Nothing of the parent is shown while the child has the device, and nothing to somebody who is not known here. */
const standIn = async (path) => {
	const known = await Outbox.device().catch(() => ({}));
	const theirs = known.person && !known.handedOver;
	const page = theirs && path.startsWith("/offline/") ? path
		: theirs && known.children?.length && CAPTURES.test(path) ? "/offline/write" : "/offline";
	return (await caches.match(page)) ?? (await caches.match("/offline")) ?? Response.error();
};

const page = async (event, path) => {
	if (PAGES.includes(path)) {
		event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => null));
		return standIn(path);
	}
	try {
		return (await event.preloadResponse) ?? await fetch(event.request);
	}
	catch {
		return standIn(path);
	}
};

const keep = async (action, fields) => {
	try {
		const kept = await Outbox.add(action, fields);
		if (kept) {
			await self.registration.sync?.register("outbox").catch(() => null);
		}
		return kept;
	}
	catch {
		return false;
	}
};

/* A form of a page that was kept here has no token that would be good: it is always sent from the outbox. */
const form = async (request, path) => {
	const fields = Outbox.takes(path) ? [...await request.clone().formData()] : null;
	const kept = () => Response.redirect("/offline/waiting", 303);
	if (fields?.some(([name]) => name === "_later") && await keep(path, fields)) {
		return kept();
	}
	try {
		return await fetch(request);
	}
	catch {
		return fields && await keep(path, fields) ? kept() : standIn("/offline");
	}
};

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== self.location.origin) {
		return;
	}
	if (request.mode !== "navigate") {
		if (request.method === "GET" && FINGERPRINTED.test(pathname)) {
			event.respondWith(file(request));
		}
	}
	else if (request.method === "GET") {
		event.respondWith(page(event, pathname));
	}
	else if (!DOORS.test(pathname)) {
		event.respondWith(form(request, pathname));
	}
});
