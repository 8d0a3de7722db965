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

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (ASSETS.includes(url.pathname)) event.respondWith(asset(request));
});
