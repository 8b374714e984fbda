import { createTranslator } from 'use-intl/core';
import { messages } from '@/messages';
import { clashParams } from '@/lib/commitments/rules';
import type { Locale } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';
import { cancelDeadline, decideCancel } from '@/lib/visits/cancel/rules';
import { findObstacles, obstaclesToWaiting, type Question } from '@/lib/visits/rules';
import type { Obstacle } from '@/lib/visits/types';
import { at, desk, now, opening, question, round, situation, standing } from './cast';

const failed: string[] = [];
const translator = (locale: Locale, namespace: 'visits' | 'commitments' | 'notices') =>
  createTranslator({ locale, messages: messages[locale], namespace, onError: (error) => failed.push(error.message) });
afterEach(() => expect(failed.splice(0)).toEqual([]));

const say = (locale: Locale, { reason, params }: Obstacle) => translator(locale, 'visits')(`refusals.${reason}` as never, spellParams(params, locale) as never);
const first = (rest: Partial<Question>) => findObstacles(question(rest))[0]!;

const dentist = { id: 'b', kind: 'block' as const, starts: at('11:00'), ends: at('11:30'), siteId: 'town', siteName: '', title: 'Tandlæge', visitId: null, openingId: null, eventId: null };
const elsewhere = { ...dentist, kind: 'visiting' as const, starts: at('12:10'), ends: at('13:00'), siteId: 'viby', siteName: 'Viby' };
const busy = (commitment: typeof dentist | typeof elsewhere) => standing('anna', { commitments: [commitment] });
const far = situation([standing()], { travel: new Map([['books viby', 30]]) });
const held = (state: 'registered' | 'waitlisted', openingId = 'opening') => standing('anna', { visits: [{ id: 'v', openingId, roundId: 'round', state }] });
const ending = { visitorId: 'anna', state: 'registered' as const, starts: at('10:00'), ends: at('12:00'), siteName: 'Viby', cancelHours: 24 };

test.each<[Obstacle, string, string]>([
  [first({ opening: opening({ takenSeats: [1, 2] }) }), 'Alle 2 pladser er taget (Roskilde Bibliotek, tirsdag 25. marts kl. 10.00–12.00).', 'All 2 seats are taken (Roskilde Bibliotek, Tuesday 25 March at 10:00–12:00).'],
  [first({ opening: opening({ seats: 1, takenSeats: [1] }) }), 'Den ene plads er taget (Roskilde Bibliotek, tirsdag 25. marts kl. 10.00–12.00).', 'The one seat is taken (Roskilde Bibliotek, Tuesday 25 March at 10:00–12:00).'],
  [first({ now: round.signUpCloses }), 'Tilmeldingen til Besøgsuge, uge 13 lukkede fredag 21. marts kl. 12.00. Skriv til projektlederen, hvis du stadig gerne vil med.', 'Sign-up for Besøgsuge, uge 13 closed Friday 21 March at 12:00. Write to the project lead if you would still like to come.'],
  [first({ now: at('07:00', '2014-03-03') }), 'Tilmeldingen til Besøgsuge, uge 13 åbner mandag 3. marts kl. 08.00.', 'Sign-up for Besøgsuge, uge 13 opens Monday 3 March at 08:00.'],
  [first({ standing: busy(dentist) }), 'Du er optaget tirsdag 25. marts kl. 11.00–11.30.', 'You are busy Tuesday 25 March at 11:00–11:30.'],
  [first({ standing: busy(elsewhere), situation: far }), 'Du er på besøg tirsdag 25. marts kl. 12.10–13.00 (Viby). Turen imellem tager 30 min., og der er kun 10 min.', 'You are visiting Tuesday 25 March at 12:10–13:00 (Viby). The way between takes 30 min., and there are only 10 min.'],
  [first({ standing: busy(elsewhere), situation: far, who: 'other' }), 'anna er på besøg tirsdag 25. marts kl. 12.10–13.00 (Viby). Turen imellem tager 30 min., og der er kun 10 min.', 'anna is visiting Tuesday 25 March at 12:10–13:00 (Viby). The way between takes 30 min., and there are only 10 min.'],
  [first({ situation: situation([standing()], { desks: [desk(['anna', 'bo'], 2)] }) }), 'Pas skal have mindst 2 på vagt. Uden dig er der kun 1 (Stændertorvet, tirsdag 25. marts kl. 10.00–10.30).', 'Pas needs at least 2 on duty. Without you there are only 1 (Stændertorvet, Tuesday 25 March at 10:00–10:30).'],
  [first({ opening: opening({ unitId: 'service', unitName: 'Borgerservice' }) }), 'Besøget er hos din egen enhed, Borgerservice. Man besøger en anden enhed end sin egen (Roskilde Bibliotek, tirsdag 25. marts kl. 10.00–12.00).', 'The visit is at your own unit, Borgerservice. One visits another unit than one’s own (Roskilde Bibliotek, Tuesday 25 March at 10:00–12:00).'],
  [first({ standing: held('registered', 'other') }), 'Du har 1 besøg i Besøgsuge, uge 13, og man kan højst have 1.', 'You have 1 visit in Besøgsuge, uge 13, and 1 is the most one can have.'],
  [first({ round: { ...round, state: 'draft' } }), 'Besøgsuge, uge 13 er ikke offentliggjort endnu, så ingen kan tilmelde sig.', 'Besøgsuge, uge 13 has not been published yet, so nobody can sign up.'],
  [decideCancel(ending, { id: 'anna', isLead: false }, '', cancelDeadline(ending))!, 'Fristen for at aflyse var mandag 24. marts kl. 10.00. Skriv til projektlederen, hvis du er forhindret.', 'The deadline for cancelling was Monday 24 March at 10:00. Write to the project lead if you cannot come.'],
])('says %j in words', (obstacle, danish, english) => {
  expect(say('da', obstacle)).toBe(danish);
  expect(say('en', obstacle)).toBe(english);
});

test('every obstacle of the rules has a whole sentence in both languages, to the person and about them', () => {
  const cases: Partial<Question>[] = [
    { opening: opening({ state: 'calledOff' }) },
    { now: at('10:00') },
    { standing: held('registered') },
    { standing: held('waitlisted') },
    { round: { ...round, mode: 'wishes' } },
    { opening: opening({ hostId: 'anna' }) },
    { standing: standing('anna', { person: { ...standing().person, active: false } }) },
  ];
  const waiting = obstaclesToWaiting(question({ now }), []);
  for (const who of ['self', 'other'] as const) {
    for (const obstacle of [...cases.map((rest) => first({ ...rest, who })), ...waiting]) {
      for (const locale of ['da', 'en'] as const) expect(say(locale, obstacle)).toMatch(/^[^{}]+\.$/);
    }
  }
});

test('a block’s own refusal says the same of the calendar', () => {
  const params = clashParams({ with: elsewhere, tooShort: { gapMinutes: 10, travelMinutes: 30 } });
  expect(translator('da', 'commitments')('refusals.clash', spellParams(params, 'da') as never)).toBe(
    'Du er på besøg tirsdag 25. marts kl. 12.10–13.00 (Viby). Turen imellem tager 30 min., og der er kun 10 min.',
  );
});

test('every notice has a whole sentence', () => {
  const ofEvents = { title: 'Workshop', where: 'Viby', place: 2, count: 1, minimum: 12, until: at('09:00').toISOString() };
  const ofPlans = { round: 'Uge 13', come: 1, people: 'Anna', leave: 1, others: 'Bo' };
  const ofNames = { name: 'Torvet', into: 'Huset', issue: 'Nr. 1 - Marts 2014' };
  const params = { topic: 'Pas', site: 'Viby', starts: at('10:00').toISOString(), ends: at('12:00').toISOString(), by: 'Lea', reason: 'Sygdom', person: 'Anna', host: 'Holger', ...ofEvents, ...ofPlans, ...ofNames };
  for (const locale of ['da', 'en'] as const) {
    for (const kind of Object.keys(messages[locale].notices.kinds)) {
      expect(translator(locale, 'notices')(`kinds.${kind}` as never, spellParams(params, locale) as never)).toMatch(/^[^{}]+$/);
    }
  }
});
