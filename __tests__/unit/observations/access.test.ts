import { canSeeHistory, canSeeObservation } from '@/lib/observations/access';
import type { Actor } from '@/lib/platform/auth/types';

const person = (id: string, part: Partial<Actor> = {}): Actor => ({
  ...{ id, name: id, email: `${id}@demo.dk`, locale: 'da', unitId: 'u', siteId: 's', deskId: null },
  ...{ isLead: false, isAdministrator: false, facilitates: [] },
  ...part,
});
const sides = { hostId: 'host', visitorIds: ['guest', 'second'] };
const seen = (authorId: string, state: 'draft' | 'submitted' = 'submitted', eventId: string | null = null) => ({
  ...{ authorId, state, eventId },
  sides: eventId ? null : sides,
});

describe('who sees an observation', () => {
  it.each([
    ['its author, as a draft', person('guest'), seen('guest', 'draft'), false, true],
    ['the lead, handed in', person('l', { isLead: true }), seen('guest'), false, true],
    ['the lead, as a draft', person('l', { isLead: true }), seen('guest', 'draft'), false, false],
    ['the administrator', person('a', { isAdministrator: true }), seen('guest'), false, false],
    ['the host before their own', person('host'), seen('guest'), false, false],
    ['the host after their own', person('host'), seen('guest'), true, true],
    ['the host after their own, a draft', person('host'), seen('guest', 'draft'), true, false],
    ['the guest before their own', person('guest'), seen('host'), false, false],
    ['the guest after their own', person('guest'), seen('host'), true, true],
    ['another guest of the same host', person('second'), seen('guest'), true, false],
    ['a colleague', person('c'), seen('guest'), true, false],
    ['a facilitator, their event', person('f', { facilitates: ['e'] }), seen('guest', 'submitted', 'e'), false, true],
    ['a facilitator, another event', person('f', { facilitates: ['d'] }), seen('guest', 'submitted', 'e'), false, false],
    ['a facilitator, a draft', person('f', { facilitates: ['e'] }), seen('guest', 'draft', 'e'), false, false],
  ])('%s', (_who, actor, observation, handedInOwn, expected) => {
    expect(canSeeObservation(actor, observation, handedInOwn)).toBe(expected);
  });

  it('shows earlier wordings to author and lead alone', () => {
    expect(canSeeHistory(person('guest'), seen('guest'))).toBe(true);
    expect(canSeeHistory(person('l', { isLead: true }), seen('guest'))).toBe(true);
    expect(canSeeHistory(person('host'), seen('guest'))).toBe(false);
  });
});
