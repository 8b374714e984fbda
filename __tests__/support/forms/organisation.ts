import { database } from '@/lib/platform/db/client';
import type { CivilDate } from '@/lib/platform/time';
import { makeDesk, makeEmployee, makeShift, makeSite, makeUnit, short } from '@/prisma/seed/factories-organisation';
import type { Form, Ground, MakeForm } from './form';

const hours: Form['fields'] = [
  ['week.mon.0.from', '08:00', 'optionalTime'],
  ['week.mon.0.to', '16:00', 'optionalTime'],
  ['week.mon.0.people', '2', 'optionalNumber'],
];

/** Desks, people and shifts of their own, so that nothing else in the programme stands in their way. */
const deskOfOwn = ({ things }: Ground, given: Parameters<typeof makeDesk>[1] = {}) => makeDesk(database(), { siteId: things.site, ...given });
const workerOfOwn = async (ground: Ground) => {
  const desk = await deskOfOwn(ground);
  const { id } = await makeEmployee(database(), { deskId: desk.id });
  return { id, desk };
};

const one = (name: string, id: string): Form => ({ fields: [[name, id, 'id']] });

const person = ({ unitId, siteId, id: deskId }: { unitId: string; siteId: string; id: string }): Form['fields'] => [
  ['name', `Prøve ${short()}`, 'text'],
  ['email', `${short()}@kommune.example`, 'email'],
  ['unitId', unitId, 'id'],
  ['siteId', siteId, 'id'],
  ['deskId', deskId, 'optionalId'],
  ['roles', 'lead', 'optionalChoice'],
];

const shift = (employeeId: string, deskId: string, date: CivilDate): Form['fields'] => [
  ['employeeId', employeeId, 'id'],
  ['deskId', deskId, 'id'],
  ['date', date, 'day'],
  ['from', '09:00', 'time'],
  ['to', '12:00', 'time'],
];

export const organisationForms = {
  addUnitAction: async () => ({ fields: [['name', `Enhed ${short()}`, 'text'], ['kind', 'library', 'choice']] }),
  changeUnitAction: async () => {
    const { id } = await makeUnit(database());
    return { fields: [['unitId', id, 'id'], ['version', '1', 'version'], ['name', `Enhed ${short()}`, 'text'], ['kind', 'library', 'choice']] };
  },
  addSiteAction: async () => ({ fields: [['name', `Sted ${short()}`, 'text'], ['address', 'Algade 1', 'optionalText']] }),
  changeSiteAction: async () => {
    const { id } = await makeSite(database());
    return { fields: [['siteId', id, 'id'], ['version', '1', 'version'], ['name', `Sted ${short()}`, 'text'], ['address', 'Algade 1', 'optionalText']] };
  },
  changeTravelAction: async () => {
    const [from, to] = await Promise.all([makeSite(database()), makeSite(database())]);
    return {
      fields: [
        ['siteId', from.id, 'id'],
        ['version', '1', 'version'],
        ['bothWays', 'on', 'tick'],
        ['rows.0.toId', to.id, 'id'],
        ['rows.0.minutes', '12', 'optionalNumber'],
        ['rows.0.means', 'Bus 201A', 'optionalText'],
      ],
    };
  },
  addDeskAction: async ({ things, people }) => ({
    fields: [
      ['unitId', things.unit, 'id'],
      ['siteId', things.site, 'id'],
      ['name', `Skranke ${short()}`, 'text'],
      ['responsibleId', people[0]!, 'optionalId'],
      ['weekdaysAsMonday', 'on', 'tick'],
      ...hours,
    ],
  }),
  changeDeskAction: async (ground) => ({
    fields: [
      ['deskId', (await deskOfOwn(ground)).id, 'id'],
      ['version', '1', 'version'],
      ['name', `Skranke ${short()}`, 'text'],
      ['responsibleId', ground.people[0]!, 'optionalId'],
      ['weekdaysAsMonday', 'on', 'tick'],
      ['anyway', '', 'tick'],
      ['reason', 'Flere kommer om mandagen', 'optionalText'],
      ...hours,
    ],
  }),
  retireDeskAction: async (ground) => one('deskId', (await deskOfOwn(ground)).id),
  reopenDeskAction: async (ground) => one('deskId', (await deskOfOwn(ground, { retiredAt: new Date() })).id),
  addEmployeeAction: async (ground) => ({ fields: person(await deskOfOwn(ground)) }),
  changeEmployeeAction: async (ground) => {
    const { id, desk } = await workerOfOwn(ground);
    return { fields: [['employeeId', id, 'id'], ['version', '1', 'version'], ...person(desk)] };
  },
  deactivateEmployeeAction: async (ground) => one('employeeId', (await workerOfOwn(ground)).id),
  reactivateEmployeeAction: async ({ things }) => one('employeeId', (await makeEmployee(database(), { siteId: things.site, deactivatedAt: new Date() })).id),
  addShiftAction: async (ground) => {
    const { id, desk } = await workerOfOwn(ground);
    return {
      fields: [...shift(id, desk.id, ground.days[1]!), ['weekdays', '4', 'optionalChoice'], ['weeks', '2', 'number'], ['skipHolidays', 'on', 'tick']],
    };
  },
  changeShiftAction: async (ground) => {
    const { id, desk } = await workerOfOwn(ground);
    const { id: shiftId } = await makeShift(database(), { employeeId: id, date: ground.days[0]!, from: '08:00', to: '10:00' });
    return {
      fields: [['shiftId', shiftId, 'id'], ['version', '1', 'version'], ...shift(id, desk.id, ground.days[1]!), ['anyway', '', 'tick'], ['reason', 'Byttet', 'optionalText']],
    };
  },
  removeShiftAction: async (ground) => {
    const { id } = await workerOfOwn(ground);
    const { id: shiftId } = await makeShift(database(), { employeeId: id, date: ground.days[0]!, from: '08:00', to: '10:00' });
    return { fields: [['shiftId', shiftId, 'id'], ['anyway', '', 'tick'], ['reason', 'Syg', 'optionalText']] };
  },
} satisfies Record<string, MakeForm>;
