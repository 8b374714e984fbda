'use client';

/** Asks the worker to keep the page for check-in, with all it needs, so that it opens without a net. */
export function keepPage(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register('/sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage('keepCheckIn'))
    .catch(() => undefined);
}
