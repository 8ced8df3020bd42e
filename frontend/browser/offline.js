// The service worker: what was fetched once works without a network. Served as /sw.js, with two constants in front:
// ASSETS, the folder of the files of this build, and AREA, the listings most people here ask for.
//
// It keeps the site's own pages, files and listings. It never keeps which listing or answer somebody looked at: those
// are drawn anew on the device, from the listings, by the page /offline.

const PLAIN = ["/", "/browse", "/whats-on", "/help-now", "/your-rights", "/about", "/privacy", "/accessibility", "/list", "/easy", "/easy/help-now", "/offline"];
const PAGES = [...PLAIN, ...PLAIN.map((path) => (path === "/" ? "/cy" : `/cy${path}`))];
const FILES = [
  "kith.css", "boot.js", "kith.js", "kith_bg.wasm", "knowledge.txt", "icon.svg",
  "leaflet.js", "leaflet.css",
  "young-serif.woff2", "young-serif-ext.woff2", "atkinson.woff2", "atkinson-ext.woff2",
].map((name) => `${ASSETS}/${name}`);
const DATA = ["/api/v1/ground", AREA].filter(Boolean);

const BUILD = `kith${ASSETS}`;
const LISTINGS = "kith-listings";
/** Squares of the map whose listings are kept: home, and wherever somebody asked from lately. */
const MOST_AREAS = 6;
/** How long a slow network is waited for where something is kept. */
const PATIENCE_MS = 4000;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(file(request));
  else if (url.pathname === "/api/v1/ground" || url.pathname.startsWith("/api/v1/areas/")) event.respondWith(data(event, url));
});

/** One after the other: this is the second thing on a slow line, after the page somebody waits for. */
async function keepAll() {
  const build = await caches.open(BUILD);
  for (const path of [...FILES, ...PAGES]) {
    const answer = await fetch(path);
    if (answer.ok) await build.put(path, answer);
  }
  const listings = await caches.open(LISTINGS);
  for (const path of DATA) {
    const answer = await fetch(path);
    if (answer.ok) await listings.put(path, answer);
  }
  await self.skipWaiting();
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== BUILD && name !== LISTINGS).map((name) => caches.delete(name)));
}

/** A page from the network; else as it was kept, saying of when; else drawn from the listings. */
async function page(event, url) {
  const isPlain = PAGES.includes(url.pathname) && url.search === "";
  const build = await caches.open(BUILD);
  try {
    const answer = await soon(fetch(event.request), isPlain && (await build.match(url.pathname)));
    if (isPlain && answer.ok) event.waitUntil(build.put(url.pathname, answer.clone()));
    return answer;
  } catch {
    const welsh = url.pathname === "/cy" || url.pathname.startsWith("/cy/");
    const kept = (await build.match(url.pathname)) || (await build.match(welsh ? "/cy/offline" : "/offline"));
    return kept ? saying(kept) : Response.error();
  }
}

/** The same page, with when it was fetched where the browser program finds it. */
async function saying(kept) {
  const date = kept.headers.get("date") ?? "";
  const text = (await kept.text()).replace("<body ", `<body data-kept="${date.replaceAll('"', "")}" `);
  return new Response(text, { status: 200, headers: kept.headers });
}

/** Files are named by what is in them: what is kept is right. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** Listings and the ground: fresh where that can be, else as they were kept. */
async function data(event, url) {
  const listings = await caches.open(LISTINGS);
  const key = url.pathname + url.search;
  const kept = await listings.match(key);
  try {
    const answer = await soon(fetch(event.request), kept);
    if (answer.ok) event.waitUntil(keepData(listings, key, answer.clone()));
    return answer;
  } catch {
    if (!kept) return Response.error();
    const headers = new Headers(kept.headers);
    headers.set("x-kept", kept.headers.get("date") ?? "");
    return new Response(kept.body, { status: 200, headers });
  }
}

async function keepData(listings, key, answer) {
  await listings.delete(key);
  await listings.put(key, answer);
  const areas = (await listings.keys()).filter((it) => it.url.includes("/api/v1/areas/") && !it.url.endsWith(AREA));
  for (const oldest of areas.slice(0, Math.max(0, areas.length - MOST_AREAS))) await listings.delete(oldest);
}

/** Waits as long as it takes where nothing else could be shown, and not for ever where something could. */
function soon(answer, other) {
  if (!other) return answer;
  const late = new Promise((_, failed) => setTimeout(() => failed(new Error("slow")), PATIENCE_MS));
  return Promise.race([answer, late]);
}
