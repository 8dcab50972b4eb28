// Script because a browser runs nothing else between a page and its host: keeps a whole release of the book, and gives each page
// the files of the one release that it began with.
"use strict";

// By the build: every file that a reader may need, with the SHA-256 of its bytes, and a name for all of them together.
const FILES = {/* files */};
const RELEASE = "/* release */";

// Caches are the whole host's: the same book in another folder has its own.
const SCOPE = registration.scope;
const OURS = `plasticity ${SCOPE} `;
const OWN = OURS + RELEASE;
// Which release each open page has: a worker is ended and begun again while pages live.
const PAGES = `${OURS}pages`;
const AT_ONCE = 4;
const MINUTE = 60000;

// ---- keeping -------------------------------------------------------------------------------------

// All or nothing: where a file cannot be had, or is of another release (a host may be renewed this very moment), this worker
// never begins, and the one before goes on. What came is not fetched again at the next try.
async function keep() {
  const cache = await caches.open(OWN);
  const left = Object.keys(FILES);
  const some = async () => {
    for (let path = left.shift(); path; path = left.shift()) {
      if (await cache.match(SCOPE + path)) continue;
      const answer = await fetch(SCOPE + path, { cache: "no-cache", integrity: `sha256-${FILES[path]}` });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      // A page may not be opened with an answer that was led on.
      await cache.put(SCOPE + path, answer.redirected ? new Response(answer.body, answer) : answer);
    }
  };
  // After the first failure nothing more is asked for.
  const stop = (error) => {
    left.length = 0;
    throw error;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => some().catch(stop)));
}

// Older releases go once no page has them.
async function sweep() {
  const open = new Set((await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
  const pages = await caches.open(PAGES);
  const used = new Set([PAGES]);
  for (const page of await pages.keys()) {
    const note = await pages.match(page);
    if (!note) continue;
    // One that is about to open is not among the open ones yet.
    const young = Date.now() - note.headers.get("since") < MINUTE;
    if (young || open.has(new URL(page.url).search.slice(1))) used.add(await note.text());
    else await pages.delete(page);
  }
  // They come in the order in which they were made: what follows ours is for a worker after this one.
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const older = names.slice(0, Math.max(0, names.indexOf(OWN)));
  await Promise.all(older.filter((name) => !used.has(name)).map((name) => caches.delete(name)));
}

// ---- answering -----------------------------------------------------------------------------------

const known = new Map();

// The cache of the release that a page has; a page that nobody has asked for yet begins with ours.
function releaseOf(id) {
  if (!known.has(id)) known.set(id, id ? noted(id) : OWN);
  return known.get(id);
}

async function noted(id) {
  const page = `${SCOPE}?${id}`;
  const note = await caches.match(page, { cacheName: PAGES });
  if (note) return note.text();
  const pages = await caches.open(PAGES);
  await pages.put(page, new Response(OWN, { headers: { since: Date.now() } })).catch(() => {});
  return OWN;
}

// The file of the book that an address means, whatever is asked of it; hosts leave out `index.html` and `.html`. A page of an older
// release may ask for a module that this one has not.
function fileOf(url) {
  const path = url.slice(SCOPE.length).split(/[?#]/)[0];
  const file = [path, `${path}index.html`, `${path}.html`].find((name) => Object.hasOwn(FILES, name));
  return file ?? (path.startsWith("module/") ? path : null);
}

async function answer({ request, clientId, resultingClientId }, file) {
  const cacheName = await releaseOf(resultingClientId || clientId);
  return (await caches.match(SCOPE + file, { cacheName, ignoreVary: true })) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(sweep()));
// A reader wants the newer edition (keep.js).
addEventListener("message", ({ data }) => data === "use" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, mode, headers, url } = event.request;
  if (method !== "GET" || headers.has("range") || !url.startsWith(SCOPE)) return;
  const file = fileOf(url);
  if (!file) return;
  event.respondWith(answer(event, file));
  if (mode === "navigate") event.waitUntil(sweep());
});
