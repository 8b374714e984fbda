import { cookieOf, startApp } from './shared/app';
import { ask } from './shared/http';
import { addObservations } from './shared/many-observations';
import { paceOf, warmUp, type Page } from './shared/pace';
import { sow } from './shared/programme';
import { insist, report, type Figure } from './shared/report';
import { run } from './shared/run';
import { median, noise } from './shared/statistics';
import { database } from '@/lib/platform/db/client';

const OBSERVATIONS = 100_000;
const LEAST_SHARE = 0.6;

/** Each page with what must stand on it, so that a quick error page is not taken for a quick page. */
type Watched = Page & { says: RegExp };

async function watched(app: string): Promise<Watched[]> {
  const { person } = await sow(new Date());
  await addObservations(OBSERVATIONS);
  const employee = await cookieOf(person.counters3!);
  const lead = await cookieOf(person.librarian1!);
  const opening = await database().opening.findFirstOrThrow({ where: { topic: 'Spørg en bibliotekar', state: 'offered' }, orderBy: { starts: 'desc' } });
  const visit = await database().visit.findFirstOrThrow({ where: { visitorId: person.counters3!, attendance: 'tookPlace' } });
  return [
    { name: 'trivial', url: `${app}/about`, cookie: employee, says: /Om Uge 13/ },
    { name: 'trivialLead', url: `${app}/about`, cookie: lead, says: /Om Uge 13/ },
    { name: 'openingsWeek', url: `${app}/visits`, cookie: employee, says: /It-hjælp uden tidsbestilling/ },
    { name: 'opening', url: `${app}/visits/${opening.id}`, cookie: employee, says: /Spørg en bibliotekar/ },
    { name: 'observationsList', url: `${app}/observations/all`, cookie: lead, says: /\b100\.0\d\d\b/ },
    { name: 'observationForm', url: `${app}/observations/new?visit=${visit.id}`, cookie: employee, says: /<textarea/ },
    { name: 'myWeek', url: `${app}/`, cookie: employee, says: /Min uge|Uge/ },
  ];
}

async function pages(): Promise<void> {
  const app = await startApp();
  try {
    const all = await watched(app.url);
    for (const { name, url, cookie, says } of all) {
      const { status, body } = await ask({ url, cookie });
      insist(status === 200 && says.test(body), `${name} answers ${status} and does not say what it should`);
    }
    await warmUp(all);
    const figures: Figure[] = [];
    for (const connections of [10, 50]) {
      const paces = await paceOf(all, { connections, requests: 160 + 4 * connections, rounds: 5 });
      for (const { name } of all) {
        const { perSecond, runs } = paces.get(name)!;
        const baseline = name === 'observationsList' ? 'trivialLead' : 'trivial';
        // Round by round, for within one the machine is about as busy for both.
        const share = median(runs.map((each, round) => each / paces.get(baseline)!.runs[round]!));
        const compared = name.startsWith('trivial') ? {} : { ratio: share, to: `${baseline} at ${connections} connections` };
        const short = !name.startsWith('trivial') && share < LEAST_SHARE ? `, under ${LEAST_SHARE}` : '';
        figures.push({ name: `pages.${name}.${connections}`, value: perSecond, unit: 'requests/s', ...compared, remark: noise(runs) + short });
      }
    }
    report(`Pages, with ${OBSERVATIONS} observations; the aim is ${LEAST_SHARE} of the trivial page`, figures);
  } finally {
    await app.stop();
  }
}

run(pages);
