/* The service worker, sent as it stands here behind one line with what the build is made of (worker.ts). It keeps the build and the pages that are
   the same for everybody; of a person it keeps nothing. */
/* global GRADUAL */
const { version, files, pages } = GRADUAL;
const name = `gradual-${version}`;
const shell = "/offline";
/** Milliseconds after which a page is shown from here, if it can be. */
const patience = 6000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll([...files, ...pages.map((page) => new Request(page, { cache: "reload" }))])));
});

// A new worker waits until no page of an older version is open, or until a person says "reload": no page loses what it was built with.
self.addEventListener("message", ({ data }) => {
  if (data === "go") self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const old = async () => {
    for (const one of await caches.keys()) if (one.startsWith("gradual-") && one !== name) await caches.delete(one);
    await self.clients.claim();
  };
  event.waitUntil(old());
});

// Not by opening it, which makes one where there is none: a device that was cleared stays so.
const kept = (path) => caches.match(path, { cacheName: name });

async function page(request, path) {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), patience);
  try {
    return await fetch(request, { signal: cut.signal });
  } catch {
    const [own, otherwise] = [await kept(path), await kept(shell)];
    return own ?? otherwise ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (files.includes(pathname)) event.respondWith(kept(pathname).then((own) => own ?? fetch(request)));
});
