import { previewCallOff } from '@/lib/opening-changes/queries';
import { database } from '@/lib/platform/db/client';
import { holidayOn } from '@/lib/platform/holidays';
import { addCivilDays, civilDateOf, daysOfIsoWeek, isoWeekOf, startOfCivilDay, type CivilDate } from '@/lib/platform/time';
import { makeOpening, makeRound, makeVisit } from '@/prisma/seed/factories';
import { makeBlock, short } from '@/prisma/seed/factories-organisation';
import { newcomer, type Form, type Ground, type MakeForm } from './form';

/** The first week some weeks from now that has no holiday before Friday. */
export function weekAhead(now: Date): CivilDate[] {
  for (let weeks = 5; ; weeks += 1) {
    const { isoYear, isoWeek } = isoWeekOf(addCivilDays(civilDateOf(now), 7 * weeks));
    const days = daysOfIsoWeek(isoYear, isoWeek);
    if (days.slice(0, 4).every((day) => holidayOn(day, 'da') === null)) return days;
  }
}

/** Published, and open for sign-up until its week begins. */
export const roundOf = (days: readonly CivilDate[]) => ({
  ...isoWeekOf(days[0]!),
  ...{ state: 'published' as const, visitsPerPerson: 20, signUpOpens: new Date('2026-01-01T08:00:00Z'), signUpCloses: startOfCivilDay(days[0]!) },
});

const settings: Form['fields'] = [
  ['name', 'Besøgsuge', 'text'],
  ['week', '2030-14', 'choice'],
  ['opensDay', '2030-01-01', 'day'],
  ['opensTime', '08:00', 'time'],
  ['closesDay', '2030-02-01', 'day'],
  ['closesTime', '12:00', 'time'],
  ['cancelHours', '24', 'number'],
  ['visitsPerPerson', '1', 'number'],
  ['mode', 'direct', 'choice'],
  ['approval', 'host', 'choice'],
  ['approvalHours', '16', 'number'],
];

const openingOf = ({ roundId, days, things }: Ground, given: Parameters<typeof makeOpening>[1] = {}) =>
  makeOpening(database(), { roundId, siteId: things.site, date: days[1]!, from: '10:00', to: '12:00', ...given });

const what: Form['fields'] = [
  ['topic', 'Pas og kørekort', 'text'],
  ['programme', 'Først kaffe', 'optionalText'],
  ['meetingPlace', 'Ved døren', 'optionalText'],
];

/** A visit of somebody from another unit than the host's. */
const visitOf = async (ground: Ground, given: Parameters<typeof makeOpening>[1] = {}) =>
  makeVisit(database(), { openingId: (await openingOf(ground, given)).id, visitorId: (await newcomer(ground)).id });

export const weekForms = {
  makeRoundAction: async () => ({ fields: settings }),
  changeRoundAction: async ({ projectId, days }) => {
    const { id } = await makeRound(database(), { ...roundOf(days), projectId, state: 'draft' });
    return { fields: [['roundId', id, 'id'], ['version', '1', 'version'], ...settings] };
  },
  publishRoundAction: async (ground) => {
    const { id } = await makeRound(database(), { ...roundOf(ground.days), projectId: ground.projectId, state: 'draft' });
    await openingOf({ ...ground, roundId: id });
    return { fields: [['roundId', id, 'id']] };
  },
  closeRoundAction: async ({ projectId, days }) => ({ fields: [['roundId', (await makeRound(database(), { ...roundOf(days), projectId })).id, 'id']] }),
  offerOpeningsAction: async (ground) => {
    const { roundId, days } = ground;
    const { id: hostId, siteId } = await newcomer(ground);
    return {
      fields: [
        ...([['roundId', roundId, 'id'], ['hostId', hostId, 'id'], ['siteId', siteId, 'id'], ...what] as const),
        ['rows.0.day', days[1]!, 'day'],
        ['rows.0.from', '10:00', 'time'],
        ['rows.0.to', '12:00', 'time'],
        ['rows.0.seats', '2', 'number'],
        ['rows.0.topic', 'Flytning', 'optionalText'],
      ],
    };
  },
  copyOpeningAction: async (ground) => ({ fields: [['openingId', (await openingOf(ground)).id, 'id'], ['days', ground.days[2]!, 'day']] }),
  reviseOpeningAction: async (ground) => {
    const { id, hostId, siteId } = await openingOf(ground);
    return {
      fields: [
        ...([['openingId', id, 'id'], ['version', '1', 'version'], ['hostId', hostId, 'id'], ['siteId', siteId, 'id'], ...what] as const),
        ['day', ground.days[2]!, 'day'],
        ['from', '10:00', 'time'],
        ['to', '11:00', 'time'],
        ['seats', '2', 'number'],
      ],
    };
  },
  callOffOpeningAction: async (ground) => {
    const { openingId } = await visitOf(ground);
    const { fingerprint } = await previewCallOff(openingId);
    return {
      fields: [['openingId', openingId, 'id'], ['version', '1', 'version'], ['confirmed', fingerprint, 'seen'], ['reason', 'Lukket for ombygning', 'text']],
    };
  },
  signUpAction: async (ground) => {
    const { id } = await newcomer(ground);
    return { fields: [['openingId', (await openingOf(ground)).id, 'id']], as: id };
  },
  cancelVisitAction: async (ground) => ({ fields: [['visitId', (await visitOf(ground)).id, 'id'], ['reason', 'Syg', 'text']] }),
  markAttendanceAction: async (ground) => {
    const starts = new Date(Date.now() - 24 * 3_600_000);
    const { id: roundId } = await makeRound(database(), { ...roundOf(ground.days), ...isoWeekOf(civilDateOf(starts)), projectId: ground.projectId });
    const { id } = await visitOf({ ...ground, roundId }, { starts, ends: new Date(starts.getTime() + 60_000) });
    return { fields: [['visitId', id, 'id'], ['attendance', 'didNotTakePlace', 'choice'], ['reason', 'Ingen kom', 'text']] };
  },
  placeVisitorAction: async (ground) => ({
    fields: [
      ['openingId', (await openingOf(ground)).id, 'id'],
      ['employeeId', (await newcomer(ground)).id, 'id'],
      ['reason', 'Aftalt med chefen', 'text'],
      ['overrideDesk', 'on', 'tick'],
    ],
  }),
  saveWishesAction: async (ground) => {
    const round = await database().round.findUniqueOrThrow({ where: { id: ground.things.wishRound }, include: { openings: { where: { state: 'offered' } } } });
    return {
      fields: [
        ['roundId', round.id, 'id'],
        ['version', '0', 'version'],
        ['takes', 'anything', 'choice'],
        ['rows.0.topic', round.openings[0]!.topic, 'said'],
        ['absences.0.day', daysOfIsoWeek(round.isoYear, round.isoWeek)[2]!, 'day'],
        ['absences.0.from', '08:00', 'optionalTime'],
        ['absences.0.to', '09:00', 'optionalTime'],
      ],
      as: (await newcomer(ground)).id,
    };
  },
  addBlockAction: async (ground) => ({
    fields: [['date', ground.days[3]!, 'day'], ['from', '08:00', 'time'], ['to', '09:00', 'time'], ['note', `Møde ${short()}`, 'optionalText']],
    as: (await newcomer(ground)).id,
  }),
  removeBlockAction: async (ground) => {
    const { id: employeeId } = await newcomer(ground);
    const { id } = await makeBlock(database(), { employeeId, date: ground.days[3]!, from: '08:00', to: '09:00' });
    return { fields: [['commitmentId', id, 'id']], as: employeeId };
  },
} satisfies Record<string, MakeForm>;
