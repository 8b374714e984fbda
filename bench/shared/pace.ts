import autocannon from 'autocannon';
import { insist } from './report';
import { median } from './statistics';

/** Milliseconds between two looks at whether all answers are in: with autocannon's own second, runs last whole seconds. */
const TICK = 10;

export type Page = { name: string; url: string; cookie: string };
export type Pace = { perSecond: number; runs: number[] };

/**
 * Requests a second of each page, as the median of several runs. The pages take turns within a round, so that a
 * neighbour that slows the machine for a while slows them all alike. A run ends with its last answer and not by the
 * clock: a clock throws away what is under way, which of a slow page is a far larger part than of a quick one.
 */
export async function paceOf(pages: readonly Page[], options: { connections: number; requests: number; rounds: number }): Promise<Map<string, Pace>> {
  const { connections, requests, rounds } = options;
  const runs = new Map<string, number[]>(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url, cookie } of pages) {
      const started = performance.now();
      const outcome = await autocannon({ url, connections, amount: requests, sampleInt: TICK, headers: { cookie }, timeout: 30 });
      const seconds = (performance.now() - started) / 1000;
      insist(outcome.non2xx === 0 && outcome.errors === 0, `${name} answered ${outcome.non2xx} times with an error`);
      runs.get(name)!.push(outcome['2xx'] / seconds);
    }
  }
  return new Map([...runs].map(([name, values]) => [name, { perSecond: median(values), runs: values }]));
}

/** So that code is compiled and caches are filled before anything counts. */
export async function warmUp(pages: readonly Page[], seconds = 2): Promise<void> {
  for (const { url, cookie } of pages) await autocannon({ url, connections: 10, duration: seconds, headers: { cookie }, timeout: 30 });
}
