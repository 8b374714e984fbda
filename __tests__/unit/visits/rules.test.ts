import { findAlternatives, findObstacles, hasLooseQueue, lowestFreeSeat, nearestOpenings, obstaclesToWaiting } from '@/lib/visits/rules';
import type { Lifted, Question } from '@/lib/visits/rules';
import { at, desk, opening, question, round, situation, standing } from './cast';

const reasons = (rest: Partial<Question>) => findObstacles(question(rest)).map(({ reason }) => reason);
const held = (state: 'registered' | 'pending' | 'waitlisted', openingId = 'opening') => [{ id: 'visit', openingId, roundId: 'round', state }];
const block = (from: string, to: string, openingId: string | null = null) => ({
  id: 'block', kind: 'block' as const, starts: at(from), ends: at(to), siteId: 'town', siteName: '', title: '', visitId: null, openingId, eventId: null,
});
const shortDesk = situation([standing()], { desks: [desk(['anna', 'bo'], 2)] });

test('nothing in the way', () => expect(reasons({})).toEqual([]));

describe('each rule', () => {
  test.each<[string, Partial<Question>, string[]]>([
    ['a called-off opening, and only that', { opening: opening({ state: 'calledOff', takenSeats: [1, 2] }) }, ['calledOff']],
    ['a visit that has begun, and only that', { now: at('10:00'), opening: opening({ takenSeats: [1, 2] }) }, ['started']],
    ['registered already, and only that', { standing: standing('anna', { visits: held('registered'), commitments: [block('10:00', '12:00')] }) }, ['alreadyRegistered']],
    ['asked already, and only that', { standing: standing('anna', { visits: held('pending'), commitments: [block('10:00', '12:00')] }), opening: opening({ takenSeats: [1, 2] }) }, ['alreadyPending']],
    ['waiting already, and only that', { standing: standing('anna', { visits: held('waitlisted') }), opening: opening({ takenSeats: [1, 2] }) }, ['alreadyWaiting']],
    ['a deactivated person', { standing: standing('anna', { person: { ...standing().person, active: false } }) }, ['inactive']],
    ['a draft', { round: { ...round, state: 'draft' } }, ['roundNotOpen']],
    ['a closed round, whatever its window', { round: { ...round, state: 'closed' }, now: at('09:00', '2014-03-24') }, ['roundNotOpen']],
    ['a round by wishes', { round: { ...round, mode: 'wishes' } }, ['wishesRound']],
    ['a millisecond before the window', { now: new Date(round.signUpOpens.getTime() - 1) }, ['windowNotOpen']],
    ['the instant the window opens', { now: round.signUpOpens }, []],
    ['a millisecond before it closes', { now: new Date(round.signUpCloses.getTime() - 1) }, []],
    ['the instant it closes', { now: round.signUpCloses }, ['windowClosed']],
    ['one’s own unit', { opening: opening({ unitId: 'service' }) }, ['ownUnit']],
    ['one’s own hosting', { opening: opening({ hostId: 'anna' }) }, ['ownOpening']],
    ['no seat left', { opening: opening({ takenSeats: [1, 2] }) }, ['full']],
    ['the round’s number of visits', { standing: standing('anna', { visits: held('registered', 'other') }) }, ['tooManyVisits']],
    ['a seat that is held elsewhere counts as a visit', { standing: standing('anna', { visits: held('pending', 'other') }) }, ['tooManyVisits']],
    ['a place in another queue does not count as a visit', { standing: standing('anna', { visits: held('waitlisted', 'other') }) }, []],
    ['a visit in another round does not count', { standing: standing('anna', { visits: [{ ...held('registered', 'other')[0]!, roundId: 'earlier' }] }) }, []],
    ['a block', { standing: standing('anna', { commitments: [block('11:00', '11:30')] }) }, ['clash']],
    ['the opening’s own commitment is not in the way', { standing: standing('anna', { commitments: [block('10:00', '12:00', 'opening')] }) }, []],
    ['the own desk', { situation: shortDesk }, ['deskShort']],
  ])('%s', (_name, rest, expected) => expect(reasons(rest)).toEqual(expected));

  test('all at once, in the order people should hear of them', () => {
    expect(
      reasons({
        opening: opening({ unitId: 'service', hostId: 'anna', takenSeats: [1, 2] }),
        round: { ...round, mode: 'wishes' },
        now: round.signUpCloses,
        standing: standing('anna', { visits: held('registered', 'other'), commitments: [block('11:00', '11:30')] }),
        situation: shortDesk,
      }),
    ).toEqual(['wishesRound', 'windowClosed', 'tooManyVisits', 'ownUnit', 'ownOpening', 'full', 'clash', 'deskShort']);
  });

  test('sentences know the place, the time and whether they speak to the person', () => {
    const [full] = findObstacles(question({ opening: opening({ takenSeats: [1, 2] }), who: 'other' }));
    expect(full!.params).toEqual({
      who: 'other', person: 'anna', seats: 2, site: 'Roskilde Bibliotek', starts: '2014-03-25T09:00:00.000Z', ends: '2014-03-25T11:00:00.000Z',
    });
    const [short] = findObstacles(question({ situation: shortDesk }));
    expect(short!.params).toMatchObject({ who: 'self', desk: 'Pas', site: 'Stændertorvet', halfHour: '2014-03-25T09:00:00.000Z', needed: 2, left: 1 });
  });
});

describe('what is lifted, and what never is', () => {
  test.each<[string, Lifted, Partial<Question>, string[]]>([
    ['the window', { window: true }, { now: round.signUpCloses }, []],
    ['the mode with it', { window: true }, { round: { ...round, mode: 'wishes' } }, []],
    ['but not a draft', { window: true }, { round: { ...round, state: 'draft' } }, ['roundNotOpen']],
    ['the desk', { desk: true }, { situation: shortDesk }, []],
    ['the queue, for who leaves it', { queue: true }, { standing: standing('anna', { visits: held('waitlisted') }) }, []],
    ['but no seat comes of it', { queue: true }, { opening: opening({ takenSeats: [1, 2] }), standing: standing('anna', { visits: held('waitlisted') }) }, ['full']],
    ['the own seat, for who keeps it', { seat: true }, { opening: opening({ takenSeats: [1, 2] }), standing: standing('anna', { visits: held('registered') }) }, []],
    ['a held seat, for who keeps it', { seat: true }, { opening: opening({ takenSeats: [1, 2] }), standing: standing('anna', { visits: held('pending') }) }, []],
    ['unit, seats and clash stay', { window: true, desk: true, queue: true }, { opening: opening({ unitId: 'service', takenSeats: [1, 2] }), standing: standing('anna', { commitments: [block('11:00', '11:30')] }) }, ['ownUnit', 'full', 'clash']],
  ])('%s', (_name, lifted, rest, expected) => expect(reasons({ ...rest, lifted })).toEqual(expected));
});

describe('waiting', () => {
  const full = question({ opening: opening({ takenSeats: [1, 2] }) });
  test('one may wait where only a seat is missing', () => expect(obstaclesToWaiting(full, findObstacles(full))).toEqual([]));
  test('and not where anything else is', () => {
    const also = { ...full, situation: shortDesk };
    expect(obstaclesToWaiting(also, findObstacles(also)).map(({ reason }) => reason)).toEqual(['deskShort']);
  });
  test('and not where there is a seat', () => expect(obstaclesToWaiting(question(), []).map(({ reason }) => reason)).toEqual(['notFull']));
  test('a queue is loose while somebody waits beside a free seat', () => {
    const queue = [{ visitId: 'visit', visitorId: 'bo' }];
    expect(hasLooseQueue(opening({ queue, takenSeats: [1] }))).toBe(true);
    expect(hasLooseQueue(opening({ queue, takenSeats: [1, 2] }))).toBe(false);
    expect(hasLooseQueue(opening({ takenSeats: [1] }))).toBe(false);
  });
});

test.each([
  [2, [], 1],
  [2, [1], 2],
  [3, [1, 3], 2],
  [3, [3, 2], 1],
  [2, [2, 1], null],
  [1, [1], null],
])('of %i seats with %j taken, %j is the lowest free', (seats, takenSeats, expected) => {
  expect(lowestFreeSeat({ seats, takenSeats })).toBe(expected);
});

describe('alternatives', () => {
  const others = [
    opening({ id: 'later', starts: at('13:00'), ends: at('14:00'), topic: 'Lån' }),
    opening({ id: 'friday', starts: at('10:00', '2014-03-28'), ends: at('12:00', '2014-03-28') }),
    opening({ id: 'earlier', starts: at('08:00'), ends: at('09:00'), topic: 'Lån' }),
    opening({ id: 'wednesday', starts: at('10:00', '2014-03-26'), ends: at('12:00', '2014-03-26'), topic: 'Lån' }),
  ];

  test('three at most: the topic first, then the distance in time, then the earlier', () => {
    expect(nearestOpenings(opening(), [...others, opening()]).map(({ openingId }) => openingId)).toEqual(['friday', 'earlier', 'later']);
  });

  test('only what the person may take', () => {
    const refused = [{ reason: 'full' as const }];
    const asked = question({ standing: standing('anna', { commitments: [block('08:30', '08:45')] }) });
    const taken = opening({ ...others[1]!, takenSeats: [1, 2] });
    expect(findAlternatives(asked, [others[0]!, taken, others[2]!], refused).map(({ openingId }) => openingId)).toEqual(['later']);
  });

  test.each(['windowClosed', 'roundNotOpen', 'tooManyVisits', 'inactive', 'alreadyRegistered', 'notFull'] as const)('none after %s', (reason) => {
    expect(findAlternatives(question(), others, [{ reason }])).toEqual([]);
  });
});
