import { env } from '@/lib/platform/env';
import { hashOfToken, invitationPath, invitationToken } from '@/lib/registrations/guests/rules';
import type { EventPlan } from './project';
import type { Sown } from './sown';

/** `where`: site and room. */
type Event = { id: string; title: string; where: string; starts: Date; ends: Date };
type Plan = NonNullable<NonNullable<EventPlan['signUp']>['guests']>;

/** Those invited from local associations, with what they have answered; each with the mail that holds their link. */
export async function makeGuests(sown: Sown, event: Event, guests: Plan, invitedById: string): Promise<void> {
  const { tx, nextId, placement, unit } = sown;
  const { secret } = env();
  const unitId = unit.localActors;
  for (const [index, { name, email, organisation, state, diet = '', access = '' }] of guests.entries()) {
    const id = nextId();
    const invitedAt = new Date(placement.now.getTime() - 6 * 86_400_000 + index * 60_000);
    const answeredAt = new Date(invitedAt.getTime() + (index + 1) * 3 * 3_600_000);
    const data = { id, eventId: event.id, name, email, organisation, unitId, invitedById, invitedAt };
    // Without a secret, as in a test of the rows alone, nobody can be let in, and nothing is mailed.
    await tx.guest.create({ data: { ...data, tokenHash: hashOfToken(secret ? invitationToken(id, secret) : id) } });
    if (state) {
      const since = state === 'waitlisted' ? { queuedAt: answeredAt } : { heldAt: answeredAt };
      await tx.registration.create({ data: { id: nextId(), eventId: event.id, guestId: id, unitId, state, signedUpAt: answeredAt, diet, access, ...since } });
    }
    if (secret) await invite(sown, event, { name, email, invitedById, link: invitationPath(id, secret) }, invitedAt);
  }
}

async function invite({ tx, nextId }: Sown, { title, where, starts, ends }: Event, guest: { name: string; email: string; invitedById: string; link: string }, at: Date) {
  const { name: by } = await tx.employee.findUniqueOrThrow({ where: { id: guest.invitedById }, select: { name: true } });
  const params = { title, where, starts: starts.toISOString(), ends: ends.toISOString(), by };
  await tx.mailItem.create({ data: { id: nextId(), address: guest.email, name: guest.name, kind: 'guestInvited', params, link: guest.link, createdAt: at, dueAt: at } });
}
