// Answers a page that cannot be had with one for writing an observation, or with the one for check-in at a workshop. It
// keeps only those two: what is personal is never cached, so nobody finds another person's week on a shared phone.
const SHELL = 'uge13-shell-1';
// The page for check-in is about nobody and no event; with it lie the scripts of the build it was fetched from.
const DAY = 'uge13-day-page-';
const DAY_PAGE = '/check-in';
// A list of names that such a page has kept in this browser's own database.
const DAY_LISTS = 'uge13-day';
const PAGE = '/offline/observation.html';
const FILES = [PAGE, '/offline/observation.js', '/offline/observation-words.js', '/offline/observation.css'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const old = (names) => Promise.all(names.filter((name) => name !== SHELL && !name.startsWith(DAY)).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old));
  self.clients.claim();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // Whoever sees the sign-in page is signed out: what is written here without net from now on has no owner, and what
  // the server has already need not lie here (components/signin/forget-device.tsx does the same where no worker is).
  if (url.pathname === '/signin') event.waitUntil(Promise.all([forgetWriters(), forgetLists()]));
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => withoutNet(url)));
  } else if (url.pathname.startsWith('/_next/static/')) {
    event.respondWith(fetch(request).catch(() => caches.match(request, { ignoreVary: true }).then((file) => file ?? Response.error())));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request).then((file) => file ?? Response.error())));
  }
});

self.addEventListener('message', (event) => {
  if (event.data === 'keepCheckIn') event.waitUntil(keepCheckIn().catch(() => undefined));
});

/**
 * Keeps the page for check-in as it is now, with the scripts, styles and letters it names. All of it lies there before
 * what was kept earlier goes: a page without its scripts would be a dead one, and the net may go at any moment.
 */
async function keepCheckIn() {
  const page = await fetch(DAY_PAGE, { credentials: 'same-origin', cache: 'no-store' });
  if (!page.ok || page.redirected) return;
  const found = (text, pattern) => [...text.matchAll(pattern)].map(([file]) => file);
  const named = found(await page.clone().text(), /static\/[\w~.\-/%()[\]]+\.(?:js|css|svg|woff2)/g).map((file) => '/_next/' + file);
  const earlier = (await caches.keys()).filter((name) => name.startsWith(DAY));
  const name = DAY + Date.now();
  const cache = await caches.open(name);
  try {
    await cache.addAll([...new Set(named)]);
    for (const file of named.filter((one) => one.endsWith('.css'))) {
      const style = await (await cache.match(file, { ignoreVary: true })).text();
      await cache.addAll([...new Set(found(style, /[\w~.\-]+\.woff2/g))].map((letters) => '/_next/static/media/' + letters));
    }
    await cache.put(DAY_PAGE, page);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  await Promise.all(earlier.map((old) => caches.delete(old)));
}

async function withoutNet(url) {
  const [, eventId] = /^\/events\/([0-9a-f-]{36})\/day/.exec(url.pathname) ?? [];
  const check = await caches.match(DAY_PAGE, { ignoreVary: true });
  // The lists on the server cannot be had; the one on this device can.
  if (check && eventId) return Response.redirect(DAY_PAGE + '?event=' + eventId);
  if (check && url.pathname === DAY_PAGE) return check;
  return (await caches.match(PAGE)) ?? Response.error();
}

function forgetLists() {
  return new Promise((done) => {
    const deleting = indexedDB.deleteDatabase(DAY_LISTS);
    deleting.onsuccess = deleting.onerror = deleting.onblocked = done;
  });
}

// Whose device it was, and everybody's drafts that the server has; what it lacks stays, for it must not be lost.
function forgetWriters() {
  return new Promise((done) => {
    const opening = indexedDB.open('uge13', 1);
    // The same as the app lays out, should the sign-in page be the first that is ever seen here.
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('drafts', { keyPath: 'key' });
      opening.result.createObjectStore('meta', { keyPath: 'key' });
    };
    opening.onerror = done;
    opening.onsuccess = () => {
      const db = opening.result;
      const work = db.transaction(['meta', 'drafts'], 'readwrite');
      work.objectStore('meta').delete('owner');
      const walking = work.objectStore('drafts').openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return;
        if (!cursor.value.dirty) cursor.delete();
        cursor.continue();
      };
      work.oncomplete = work.onabort = () => {
        db.close();
        done();
      };
    };
  });
}
