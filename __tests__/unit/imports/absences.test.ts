import type { Commitment } from '@/lib/commitments/types';
import { planAbsences } from '@/lib/imports/absences/rules';

const at = (time: string) => new Date(`2027-03-30T${time}:00Z`);
const person = { id: 'p', name: 'Mette', email: 'm@uge13.example', unitId: 'u', siteId: 's' } as never;
const booked = (kind: Commitment['kind']): Commitment => ({ id: kind, kind, starts: at('10:00'), ends: at('11:00'), siteId: 's', siteName: 'Viby', title: 'Møde', visitId: null, openingId: null, eventId: null });

test.each([
  ['visiting', false, 'error'],
  ['visiting', true, 'new'],
  ['hosting', true, 'new'],
  ['event', true, 'error'],
] as const)('an absence over %s, taken anyway %s: %s', (kind, anyway, state) => {
  const reads = [{ row: 2, cells: {}, issues: [], notes: [], wanted: { person, note: 'Syg', starts: at('08:00'), ends: at('16:00') } }];
  const facts = { blocks: [], booked: new Map([['p', [booked(kind)]]]), travel: new Map(), shifts: [], plans: [], absences: [] };
  const [line] = planAbsences(reads, facts, at('07:00'), anyway);
  expect(line!.state).toBe(state);
  expect(JSON.stringify(line!.target).includes('overBooked')).toBe(state === 'new');
});
