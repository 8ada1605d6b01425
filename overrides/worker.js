// Keeps for a device without internet the pages it has seen, and in their language the agencies, search and
// a notice. A page comes from the network when there is one; a file whose name tells its content, from the
// device. Above these lines the build writes KITS and SOURCE; another content of the kits is another worker.
const ROOT = self.registration.scope;
const PAGES = `${ROOT} pages`;
const FILES = `${ROOT} files`;
const PATIENCE = 4000; // milliseconds a page may take before the one seen last is shown
const MOST = 60; // pages seen that are kept
const NAMED = /assets\/[\w./-]+\.[0-9a-f]{8}\.\w+/g;

const isFile = (url) => /\/assets\/.+\.[0-9a-f]{8}\.\w+$/.test(url);
const bare = (url) => url.split(/[?#]/)[0]; // the fragment holds answers and questions: it is never kept

function language(url) {
  const first = url.slice(ROOT.length).split("/")[0];
  return Object.hasOwn(KITS, first) ? first : SOURCE;
}

function kit(code) {
  const { contacts, search, notice } = KITS[code];
  const names = navigator.connection?.saveData ? [notice, ...contacts] : [notice, ...contacts, ...search];
  return names.map((name) => ROOT + name);
}

async function find(name, url) {
  try {
    return await (await caches.open(name)).match(url, { ignoreVary: true });
  } catch {
    return undefined; // a browser that forbids to keep anything
  }
}

async function bring(url, fresh) {
  const name = isFile(url) ? FILES : PAGES;
  if (!fresh && (await find(name, url))) return;
  const answer = await fetch(url, { cache: isFile(url) ? "default" : "no-cache", priority: "low" });
  if (isFile(url) ? answer.ok : isPage(answer)) await (await caches.open(name)).put(url, answer);
}

// One that fails (no network, no room) takes no other with it; it is tried again with the next page.
const bringAll = (urls, fresh = false) =>
  Promise.allSettled(urls.map((url) => bring(url, fresh && !isFile(url))));

const isPage = (answer) =>
  answer.ok && !answer.redirected && answer.headers.get("Content-Type")?.startsWith("text/html");

async function store(url, answer) {
  if (!isPage(answer)) return;
  const cache = await caches.open(PAGES);
  await cache.put(url, answer);
  const mine = new Set(Object.keys(KITS).flatMap(kit));
  const seen = (await cache.keys()).map((one) => one.url).filter((one) => !mine.has(one));
  for (const one of seen.slice(0, -MOST)) await cache.delete(one);
}

// A page says that it is open: the first one was loaded before there was a worker, and so were its files.
async function welcome(url) {
  if (!url.startsWith(ROOT)) return;
  await bring(url);
  const text = (await (await find(PAGES, url))?.text()) ?? "";
  const loaded = (text.match(NAMED) ?? []).filter((name) => /\.(css|js|webmanifest)$/.test(name));
  await bringAll([...loaded.map((name) => ROOT + name), ...kit(language(url))]);
}

// A new worker first brings what is new for the languages that were seen; the old one serves meanwhile.
async function prepare() {
  const seen = self.registration.active ? await (await caches.open(PAGES)).keys() : [];
  const codes = [...new Set(seen.map((one) => language(one.url)))];
  await bringAll(codes.flatMap(kit), true);
}

// Files that no kit and no page that is kept names are of a site that is gone.
async function tidy() {
  for (const name of await caches.keys()) {
    if (name.startsWith(ROOT) && name !== PAGES && name !== FILES) await caches.delete(name);
  }
  const [pages, files] = [await caches.open(PAGES), await caches.open(FILES)];
  const named = new Set(Object.keys(KITS).flatMap(kit));
  for (const page of await pages.keys()) {
    for (const name of (await (await pages.match(page)).text()).match(NAMED) ?? []) named.add(ROOT + name);
  }
  for (const file of await files.keys()) if (!named.has(file.url)) await files.delete(file);
}

async function page(answer, request, url) {
  const kept = await find(PAGES, url);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  try {
    const first = await (kept ? Promise.race([answer, late]) : answer);
    return kept && first.status >= 500 ? kept : first;
  } catch {
    return kept ?? (await notice(request, url));
  }
}

async function notice(request, url) {
  const found = request.mode === "navigate" && (await find(FILES, ROOT + KITS[language(url)].notice));
  return found ? new Response(found.body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } }) : Response.error();
}

async function file(event, url) {
  const kept = await find(FILES, url);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) {
    const copy = answer.clone();
    event.waitUntil(caches.open(FILES).then((cache) => cache.put(url, copy)).catch(() => {}));
  }
  return answer;
}

self.addEventListener("install", (event) =>
  event.waitUntil(prepare().catch(() => {}).then(() => self.skipWaiting())),
);
self.addEventListener("message", (event) => event.waitUntil(welcome(bare(event.source.url)).catch(() => {})));
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.allSettled([self.registration.navigationPreload?.enable(), tidy(), self.clients.claim()])),
);
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = bare(request.url);
  if (request.method !== "GET" || !url.startsWith(ROOT) || request.headers.has("Range")) return;
  if (isFile(url)) event.respondWith(file(event, url));
  else if (request.mode === "navigate" || url.endsWith("/")) {
    const answer = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(request));
    event.waitUntil(answer.then((one) => store(url, one.clone())).catch(() => {}));
    event.respondWith(page(answer, request, url));
  }
});
