import { canStillCorrect, decideCorrect, decideSave, decideSubmit, isSameContent, lastDayToCorrect } from '@/lib/observations/rules';
import type { KeptObservation, ObservationContent } from '@/lib/observations/types';
import { instantOf } from '@/lib/platform/time';

const at = (day: string, time = '10:00') => instantOf(day, time)!;
const content: ObservationContent = {
  ...{ unitId: null, siteId: null, outsidePlace: '', occurredAt: null, role: null, situation: null, facts: 'Køen var lang.', quote: '' },
  ...{ interpretation: '', errands: [], barriers: [], outcome: null, comparison: null, comparisonText: '', idea: '' },
  ...{ significance: null, answers: [] },
};
const other = { ...content, facts: 'Køen var kort.' };
const draft: KeptObservation = { id: 'o', state: 'draft', version: 3, savedAt: at('2027-03-30'), submittedAt: null, content };
const handedIn: KeptObservation = { ...draft, state: 'submitted', submittedAt: at('2027-03-30') };

describe('the days for correcting', () => {
  it('are fourteen, the last one whole', () => {
    expect(lastDayToCorrect(at('2027-03-30', '15:00'))).toBe('2027-04-13');
    expect(canStillCorrect(at('2027-03-30', '15:00'), at('2027-04-13', '23:59'))).toBe(true);
    expect(canStillCorrect(at('2027-03-30', '15:00'), at('2027-04-14', '00:00'))).toBe(false);
  });
  it('are counted by the Danish calendar, also late in the evening and across the change of clocks', () => {
    expect(lastDayToCorrect(at('2027-03-20', '23:30'))).toBe('2027-04-03');
  });
});

describe('saving a draft', () => {
  it('creates the first, updates the version it knows, and does nothing the second time', () => {
    expect(decideSave(null, { version: 0, content })).toEqual({ ok: true, value: 'create' });
    expect(decideSave(draft, { version: 3, content: other })).toEqual({ ok: true, value: 'update' });
    expect(decideSave(draft, { version: 1, content })).toEqual({ ok: true, value: 'nothing' });
  });
  it('tells of a version it did not know, and of one handed in', () => {
    expect(decideSave(draft, { version: 2, content: other })).toMatchObject({ reason: 'versionConflict' });
    expect(decideSave(handedIn, { version: 3, content: other })).toMatchObject({ reason: 'alreadySubmitted' });
  });
});

describe('handing in', () => {
  it('happens once, whatever is sent again', () => {
    expect(decideSubmit(null, { version: 0, content })).toEqual({ ok: true, value: 'create' });
    expect(decideSubmit(draft, { version: 3, content: other })).toEqual({ ok: true, value: 'update' });
    expect(decideSubmit(draft, { version: 1, content })).toEqual({ ok: true, value: 'update' });
    expect(decideSubmit(handedIn, { version: 1, content })).toEqual({ ok: true, value: 'nothing' });
    expect(decideSubmit(handedIn, { version: 3, content: other })).toMatchObject({ reason: 'alreadySubmitted' });
    expect(decideSubmit(draft, { version: 2, content: other })).toMatchObject({ reason: 'versionConflict' });
  });
});

describe('correcting', () => {
  const now = at('2027-04-01');
  it('asks that it was handed in, that there is time, and that nobody else was quicker', () => {
    expect(decideCorrect(handedIn, { version: 3, content: other }, now)).toEqual({ ok: true, value: 'update' });
    expect(decideCorrect(handedIn, { version: 3, content }, now)).toEqual({ ok: true, value: 'nothing' });
    expect(decideCorrect(null, { version: 3, content: other }, now)).toMatchObject({ reason: 'notFound' });
    expect(decideCorrect(draft, { version: 3, content: other }, now)).toMatchObject({ reason: 'notSubmitted' });
    expect(decideCorrect(handedIn, { version: 2, content: other }, now)).toMatchObject({ reason: 'versionConflict' });
    expect(decideCorrect(handedIn, { version: 3, content: other }, at('2027-04-14'))).toMatchObject({ reason: 'correctionOver' });
  });
});

describe('the same content', () => {
  it('does not go by the order of what was ticked', () => {
    const one: ObservationContent = { ...content, errands: ['mitId', 'moving'], answers: [{ questionId: 'a', text: '', choices: ['x', 'y'] }] };
    const two: ObservationContent = { ...content, errands: ['moving', 'mitId'], answers: [{ questionId: 'a', text: '', choices: ['y', 'x'] }] };
    expect(isSameContent(one, two)).toBe(true);
    expect(isSameContent(one, { ...two, errands: ['moving'] })).toBe(false);
    expect(isSameContent(one, { ...two, answers: [] })).toBe(false);
  });
});
