// Answers a page that cannot be had with one for writing an observation. It keeps only that static page: what is
// personal is never cached, so nobody finds another person's week on a shared phone.
const SHELL = 'uge13-shell-1';
const PAGE = '/offline/observation.html';
const FILES = [PAGE, '/offline/observation.js', '/offline/observation-words.js', '/offline/observation.css'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const old = (names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old));
  self.clients.claim();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // Whoever sees the sign-in page is signed out: what is written here without net from now on has no owner.
  if (url.pathname === '/signin') event.waitUntil(forgetOwner());
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE).then((page) => page ?? Response.error())));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request).then((file) => file ?? Response.error())));
  }
});

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
