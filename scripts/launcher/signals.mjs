const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls `first` once for the first wish to stop and `again` for a second. npm hands on a Ctrl-C
 * that the terminal has already sent us, so what comes in the same half second is the same wish.
 */
export function onStopWish(first, again) {
  let since;
  const wish = () => {
    if (since === undefined) {
      since = Date.now();
      first();
    } else if (Date.now() - since > 500) {
      again();
    }
  };
  for (const name of names) process.on(name, wish);

  // npm that is killed outright tells nobody; we notice that we have another parent.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
    setInterval(() => {
      if (process.ppid !== parent && since === undefined) wish();
    }, 500).unref();
  }
}
