import { addCivilDays, isoWeekOf } from '@/lib/platform/time';
import { askForApproval, heldUntil } from '@/lib/visits/asking/commands';
import { makeRound, makeVisit } from './factories';
import type { OpeningPlan } from './openings';
import { people, type PersonKey } from './people';
import { sites } from './places';
import { logRounds } from './programme-history';
import { isHeld, plannedOpening } from './programme-project';
import type { Sown } from './sown';

/** A day with one colleague, who says yes before anybody comes; a week is given to answer in, so that a demo has time to. */
const round = { name: 'Følg en kollega, uge 14', cancelHours: 24, visitsPerPerson: 1, approval: 'host' as const, approvalHours: 40 };
const anHour = 3_600_000;

type FollowingPlan = OpeningPlan & { asked?: PersonKey };

const openings: FollowingPlan[] = [
  {
    key: 'followLibrarian', weekday: 2, time: '9-12', unit: 'library', site: 'library', host: 'information1', seats: 1,
    topic: 'En formiddag med Louise i informationen',
    programme: 'Du følger mig fra morgenmødet til frokost: vagten ved informationen, bestillingerne og et hold, der skal lære at søge. Jeg tager én med ad gangen og siger til, om dagen passer.',
    meetingPlace: 'Ved personaleindgangen i gården.',
    asked: 'vibyService1',
  },
  {
    key: 'followLetters', weekday: 2, time: '12-14', unit: 'citizenService', site: 'staendertorvet', host: 'service7', seats: 1,
    topic: 'En sag fra brev til svar',
    programme: 'Vi tager tre breve fra bunken og følger dem, til de er besvaret. Du ser de opslag, som borgeren aldrig ser, og hvor lang tid de tager.',
    meetingPlace: 'I forhallen på 1. sal. Ring 13 på dørtelefonen, så henter jeg dig.',
    asked: 'librarian11',
  },
  {
    key: 'followBooks', weekday: 3, time: '9-12', unit: 'library', site: 'library', host: 'librarian21', seats: 1,
    topic: 'Med bogbilen rundt',
    programme: 'Du sidder ved siden af mig på ruten. Der er plads til én, og vi er først tilbage til frokost.',
    meetingPlace: 'Ved personaleindgangen i gården kl. 9 præcis.',
  },
  {
    key: 'followMoving', weekday: 3, time: '10-12', unit: 'citizenService', site: 'staendertorvet', host: 'service8', seats: 1,
    topic: 'Bag tallene i folkeregisteret',
    programme: 'Du sidder med, mens jeg retter adresser, som borgeren selv har meldt forkert, og ringer til dem, det drejer sig om. Vi taler om, hvad de kunne have fået hjælp til et andet sted.',
    meetingPlace: 'I forhallen på 1. sal. Ring 13 på dørtelefonen, så henter jeg dig.',
  },
];

/** A round whose hosts approve, in the week after week 13, with two requests that wait for an answer. */
export async function makeFollowing(sown: Sown, projectId: string): Promise<void> {
  const { tx, placement, nextId, person } = sown;
  const monday = addCivilDays(placement.week[0]!, 7);
  const { signUpOpens, signUpCloses, now } = placement;
  const { id: roundId } = await makeRound(tx, { id: nextId(), ...round, ...isoWeekOf(monday), signUpOpens, signUpCloses, projectId });
  await logRounds(sown, roundId, round.name, false);
  for (const { asked, ...plan } of openings) {
    const date = addCivilDays(monday, plan.weekday - 1);
    if (!isHeld(date, plan.weekday)) continue;
    const opening = await plannedOpening(sown, roundId, date, plan);
    if (!asked) continue;
    const signedUpAt = new Date(now.getTime() - 2 * anHour);
    const until = heldUntil(round, opening, signedUpAt)!;
    const given = { id: nextId(), openingId: opening.id, visitorId: person[asked]!, state: 'pending' as const };
    const { id: visitId } = await makeVisit(tx, { ...given, signedUpAt, heldAt: signedUpAt, expiresAt: until });
    const { name } = people.find(({ key }) => key === asked)!;
    await askForApproval(tx, { visitId, opening: { ...opening, siteName: sites[plan.site].name }, person: name, until }, signedUpAt);
  }
}
