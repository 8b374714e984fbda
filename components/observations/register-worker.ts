'use client';

/** The worker that answers with a page for writing when there is no net. Without one the app works all the same. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
