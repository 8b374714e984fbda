import { readFileSync } from 'node:fs';

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

  // npm that is killed outright tells nobody; we notice that somebody above us is gone.
  const above = ancestors();
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
    setInterval(() => {
      if (since === undefined && String(ancestors()) !== String(above)) wish();
    }, 500).unref();
  }
}

/** The process that started us and, where that is the shell npm puts in between, npm itself. */
function ancestors() {
  const above = [process.ppid];
  try {
    const [, option] = readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8').split('\0');
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the parent is the second field after it.
    if (option === '-c') above.push(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  } catch {
    // Another system, or the parent is just leaving: its number alone will do.
  }
  return above;
}
