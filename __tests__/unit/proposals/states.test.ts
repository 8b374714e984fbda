import { canEdit } from '@/lib/proposals/access';
import { asksForReason, findMoveProblem, isHearingOpen, movesFrom } from '@/lib/proposals/states/rules';
import type { MoveWish } from '@/lib/proposals/states/types';
import { proposalStates, type ProposalState } from '@/lib/proposals/types';
import { findSilence, maySeeTally } from '@/lib/proposals/voices/rules';
import type { Actor } from '@/lib/platform/auth/types';
import { at } from '@/prisma/seed/factories-organisation';

const now = at('2027-04-06', '12:00');
const decision = { outcome: 'adopted' as const, by: 'Kultur- og Idrætsudvalget', on: '2027-04-05' };
const wish = (to: ProposalState, rest: Partial<MoveWish> = {}): MoveWish => ({ to, reason: 'Fordi.', until: '2027-04-20', decision, ...rest });
const problem = (state: ProposalState, asked: MoveWish, hearingUntil: string | null = '2027-04-05') => findMoveProblem({ state, hearingUntil }, asked, now)?.reason ?? null;

test('a proposal goes the way it is meant to and no other', () => {
  const allowed = proposalStates.flatMap((from) => proposalStates.filter((to) => problem(from, wish(to)) !== 'notFromHere').map((to) => `${from} ${to}`));
  expect(allowed).toEqual([
    'idea draft', 'draft idea', 'draft hearing', 'hearing draft', 'hearing hearing', 'hearing recommended',
    'recommended draft', 'recommended decided', 'decided draft',
  ]);
  expect(proposalStates.flatMap((from) => movesFrom(from).map((to) => problem(from, wish(to))))).toEqual(new Array(9).fill(null));
});

test('a hearing needs a last day that has not gone, and today will do', () => {
  expect(problem('draft', wish('hearing', { until: null }))).toBe('untilMissing');
  expect(problem('draft', wish('hearing', { until: '2027-04-05' }))).toBe('untilPast');
  expect(problem('draft', wish('hearing', { until: '2027-04-06' }))).toBeNull();
});

test('nothing is recommended while people still have the time they were promised', () => {
  expect(problem('hearing', wish('recommended'), '2027-04-06')).toBe('hearingOpen');
  expect(problem('hearing', wish('recommended'), '2027-04-05')).toBeNull();
  expect(isHearingOpen({ state: 'hearing', hearingUntil: '2027-04-06' }, at('2027-04-06', '23:59'))).toBe(true);
  expect(isHearingOpen({ state: 'hearing', hearingUntil: '2027-04-06' }, at('2027-04-07', '00:00'))).toBe(false);
  expect(isHearingOpen({ state: 'draft', hearingUntil: '2027-04-20' }, now)).toBe(false);
});

test('a decision says who, when and why; and steps back say why', () => {
  expect(problem('recommended', wish('decided', { decision: null }))).toBe('decisionMissing');
  expect(problem('recommended', wish('decided', { decision: { ...decision, on: '2027-04-07' } }))).toBe('decisionAhead');
  expect(problem('recommended', wish('decided', { reason: '' }))).toBe('reasonMissing');
  for (const from of ['hearing', 'recommended', 'decided'] as const) expect(problem(from, wish('draft', { reason: '' }))).toBe('reasonMissing');
  expect(asksForReason('idea', 'draft')).toBe(false);
});

test('who may write: the lead, the named, and the author while it is an idea; nobody once it is recommended', () => {
  const actor = (id: string, isLead = false) => ({ id, isLead }) as Actor;
  const people = [actor('lead', true), actor('named'), actor('author'), actor('other')];
  const may = (state: ProposalState) => people.filter((one) => canEdit(one, { state, authorId: 'author', editorIds: ['named'], hearingUntil: null })).map(({ id }) => id);
  expect(may('idea')).toEqual(['lead', 'named', 'author']);
  expect(may('draft')).toEqual(['lead', 'named']);
  expect(may('hearing')).toEqual(['lead', 'named']);
  expect([...may('recommended'), ...may('decided')]).toEqual([]);
});

test('who comes too late hears when it ended; who comes too early, that it has not begun', () => {
  expect(findSilence({ state: 'hearing', hearingUntil: '2027-04-06' }, now)).toBeNull();
  expect(findSilence({ state: 'hearing', hearingUntil: '2027-04-05' }, now)).toEqual({ reason: 'hearingClosed', params: { until: '2027-04-05' } });
  expect(findSilence({ state: 'decided', hearingUntil: '2027-04-05' }, now)?.reason).toBe('hearingClosed');
  expect(findSilence({ state: 'draft', hearingUntil: '2027-04-05' }, now)?.reason).toBe('notInHearing');
  expect(findSilence({ state: 'idea', hearingUntil: null }, now)?.reason).toBe('notInHearing');
});

test('the tally is for those who have spoken, for the lead, and for all when it is over', () => {
  const open = { state: 'hearing' as const, hearingUntil: '2027-04-06' };
  expect(maySeeTally({ isLead: false, hasSpoken: false }, open, now)).toBe(false);
  expect(maySeeTally({ isLead: false, hasSpoken: true }, open, now)).toBe(true);
  expect(maySeeTally({ isLead: true, hasSpoken: false }, open, now)).toBe(true);
  expect(maySeeTally({ isLead: false, hasSpoken: false }, { ...open, hearingUntil: '2027-04-05' }, now)).toBe(true);
});
