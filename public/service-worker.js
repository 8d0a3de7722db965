// Keeps the program itself on the device, and a page for when there is no network.
// Answers about people are never kept: nothing under /api/, and no page, since the server
// writes the session into pages.
"use strict";

// Filled in when the client is built; with it this file changes whenever the program does,
// which is how a browser notices an update.
const ASSETS = [];

const PREFIX = "program-";
const CACHE = PREFIX + digest(ASSETS.join());
const OFFLINE = "/offline.html";

function digest(text) {
  let sum = 0;
  for (const character of text) sum = (Math.imul(sum, 31) + character.codePointAt(0)) >>> 0;
  return sum.toString(36);
}

// The offline page names the style sheet without its hash, which only the list knows.
async function offlinePage() {
  const answer = await fetch(OFFLINE, { cache: "reload" });
  if (!answer.ok) throw new Error("no offline page");
  const style = ASSETS.find((name) => name.endsWith(".css")) ?? "/main.css";
  const page = (await answer.text()).replace("/main.css", style);
  return new Response(page, { headers: answer.headers });
}

async function keep() {
  const cache = await caches.open(CACHE);
  await Promise.all([
    cache.addAll(ASSETS),
    offlinePage().then((page) => cache.put(OFFLINE, page)),
  ]);
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function page(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(OFFLINE);
    if (kept) return kept;
    throw failure;
  }
}

async function asset(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));

self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
});

// What a push says stands here and nowhere else: it comes without a word, and whoever sees the screen of a
// locked device learns only that there is something.
const WORDS = { ja: "新しいお知らせがあります", en: "Something new" };
const TITLE = "NAGAOKA WORKER";
const NOTIFICATIONS = "/notifications";

// The page says in which language; it is kept for when no page is open.
const SETTINGS = "settings";
const LANGUAGE = "/language";

async function keepLanguage(language) {
  const kept = await caches.open(SETTINGS);
  await kept.put(LANGUAGE, new Response(language));
}

async function tell() {
  const kept = await caches.match(LANGUAGE, { cacheName: SETTINGS });
  const lang = (await kept?.text()) === "en" ? "en" : "ja";
  await self.registration.showNotification(TITLE, { body: WORDS[lang], lang, tag: "new" });
}

// A page that shows something else may hold words that were not sent: it is left as it is.
async function open() {
  const pages = await self.clients.matchAll({ type: "window" });
  const there = pages.find((page) => new URL(page.url).pathname === NOTIFICATIONS);
  await (there ? there.focus() : self.clients.openWindow(NOTIFICATIONS));
}

// The push service gave the browser another address; without a session the server refuses it, and pushes end.
async function subscribeAgain() {
  const answer = await fetch("/api/push");
  if (!answer.ok) return;
  const { public_key, devices } = await answer.json();
  if (!public_key || !devices.some((device) => device.is_this)) return;
  const options = { userVisibleOnly: true, applicationServerKey: public_key };
  const { endpoint } = await self.registration.pushManager.subscribe(options);
  await fetch("/api/push/subscription", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ endpoint }),
  });
}

self.addEventListener("message", (event) => {
  if (Object.hasOwn(WORDS, event.data)) event.waitUntil(keepLanguage(event.data));
});

self.addEventListener("push", (event) => event.waitUntil(tell()));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(subscribeAgain()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (ASSETS.includes(url.pathname)) event.respondWith(asset(request));
});
