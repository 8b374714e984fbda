import 'server-only';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Counted in each process: a limit stops a runaway script or a guesser, and with several instances each lets its
 * share through. A shared count would cost a database write for every write.
 */
const makeLimits = () => ({
  /** A form saved every second by a quick typist, with room to spare. */
  write: new RateLimiterMemory({ points: 150, duration: 60 }),
  signIn: new RateLimiterMemory({ points: 30, duration: 60 }),
  /** A guest's own link cannot be guessed, and a whole room of guests may sit behind one address. */
  invitation: new RateLimiterMemory({ points: 600, duration: 60 }),
  /** Ways in mailed to one address. */
  link: new RateLimiterMemory({ points: 5, duration: 15 * 60 }),
  /** A calendar program asks a few times an hour; many people may sit behind one address. */
  feed: new RateLimiterMemory({ points: 120, duration: 60 }),
  /** A page that waits for something asks every other second. */
  watch: new RateLimiterMemory({ points: 240, duration: 60 }),
  export: new RateLimiterMemory({ points: 20, duration: 60 }),
  /** A file is read whole and may be large. */
  upload: new RateLimiterMemory({ points: 20, duration: 60 }),
});
type Limits = ReturnType<typeof makeLimits>;
export type RateKind = keyof Limits;

// The build gives pages and route handlers each their copy of this module; the count is one all the same.
const kept = globalThis as { uge13Limits?: Limits };
const limits = (kept.uge13Limits ??= makeLimits());

/** True while `who` (a person's id, or an address before sign-in) is within the limit; counts this try. */
export async function withinRate(kind: RateKind, who: string): Promise<boolean> {
  try {
    await limits[kind].consume(who);
    return true;
  } catch {
    return false;
  }
}

/** The address next to us: the last entry, for what stands before it in the list is the sender's own claim. */
export function clientAddress(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').pop()?.trim() || 'unknown';
}
