// Answers a page that cannot be had with one for writing an observation, or with the one for check-in at a workshop. It
// keeps only those two: what is personal is never cached, so nobody finds another person's week on a shared phone.
const SHELL = 'uge13-shell-1';
// The page for check-in is about nobody and no event; with it lie the scripts of the build it was fetched from.
const DAY = 'uge13-day-page';
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
  const old = (names) => Promise.all(names.filter((name) => name !== SHELL && name !== DAY).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old));
  self.clients.claim();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // Whoever sees the sign-in page is signed out: what is written here without net from now on has no owner.
  if (url.pathname === '/signin') event.waitUntil(Promise.all([forgetOwner(), forgetLists()]));
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

/** Keeps the page for check-in as it is now, all of it or nothing: a page without its scripts would be a dead one. */
async function keepCheckIn() {
  const page = await fetch(DAY_PAGE, { credentials: 'same-origin', cache: 'no-store' });
  if (!page.ok || page.redirected) return;
  const text = await page.clone().text();
  const named = [...text.matchAll(/(?:\/_next\/)?static\/[\w~.\-/%()[\]]+\.(?:js|css|woff2|svg)/g)].map(([file]) => (file.startsWith('/') ? file : '/_next/' + file));
  const files = [...new Set(named)];
  const answers = await Promise.all(files.map((file) => fetch(file)));
  if (answers.some((answer) => !answer.ok)) return;
  // What the stylesheets name in turn: the letters.
  const styles = await Promise.all(answers.filter((_, at) => files[at].endsWith('.css')).map((answer) => answer.clone().text()));
  const letters = [...new Set(styles.flatMap((style) => [...style.matchAll(/[\w~.\-]+\.woff2/g)].map(([name]) => '/_next/static/media/' + name)))];
  const cut = await Promise.all(letters.map((file) => fetch(file).catch(() => null)));
  await caches.delete(DAY);
  const cache = await caches.open(DAY);
  await Promise.all([
    cache.put(DAY_PAGE, page),
    ...files.map((file, at) => cache.put(file, answers[at])),
    ...letters.map((file, at) => cut[at]?.ok && cache.put(file, cut[at])),
  ]);
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

function forgetOwner() {
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
      const work = db.transaction('meta', 'readwrite');
      work.objectStore('meta').delete('owner');
      work.oncomplete = work.onabort = () => {
        db.close();
        done();
      };
    };
  });
}
