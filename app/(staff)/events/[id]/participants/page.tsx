import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { peopleGroups } from '@/components/events/form-values';
import { BehalfForm } from '@/components/registrations/behalf-form';
import { GuestsSection } from '@/components/registrations/guests-section';
import { ParticipantsView } from '@/components/registrations/participants-view';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getEvent } from '@/lib/events/queries';
import { listHostChoices } from '@/lib/openings/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatSpan } from '@/lib/platform/format';
import { canOverrideDesk, canReadAnswers, canRunEvent } from '@/lib/registrations/access';
import { listInvited } from '@/lib/registrations/guests/queries';
import { getParticipants, listAnswerable } from '@/lib/registrations/queries';
import { decideApprovalAction, endRegistrationAction, inviteGuestAction, revokeInvitationAction, signUpOnBehalfAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registrations.participants'))('title') };
}

export default async function ParticipantsPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event) notFound();
  if (!canRunEvent(actor, id)) forbidden();
  const now = new Date();
  const t = await getTranslations('registrations');
  const { title, starts, ends, state, terms } = event;
  const people = await getParticipants(actor, id, now);
  const open = state === 'published' && starts > now;
  const texts = {
    person: t('behalf.person'),
    reason: t('reason'),
    reasonHint: t('behalf.reasonHint'),
    overrideDesk: t('behalf.overrideDesk'),
    submit: t('behalf.submit'),
    ...{ diet: t('dietOfThem'), access: t('accessOfThem'), answersHint: t('answersHint') },
  };
  return (
    <>
      <PageHeader
        title={t('participants.title')}
        lead={t('participants.lead', { title, when: formatSpan(starts, ends, await getLocale()) })}
        back={<BackLink href={`/events/${id}`}>{t('participants.back')}</BackLink>}
      />
      <div className="stack stack-large">
        <ParticipantsView
          people={people}
          answerable={await listAnswerable(actor, people)}
          asked={(terms.askDiet || terms.askAccess) && canReadAnswers(actor, id)}
          open={open}
          actions={{ decide: decideApprovalAction, end: endRegistrationAction }}
        />
        {open && (
          <section className="stack stack-small">
            <h2>{t('behalf.heading')}</h2>
            <p className="measure">{t('behalf.text')}</p>
            <BehalfForm
              action={signUpOnBehalfAction}
              eventId={id}
              people={peopleGroups(await listHostChoices())}
              mayOverride={canOverrideDesk(actor)}
              asks={{ diet: terms.askDiet, access: terms.askAccess }}
              texts={texts}
            />
          </section>
        )}
        {open && (
          <GuestsSection
            eventId={id}
            guests={await listInvited(id)}
            units={(await listPlaces()).units}
            actions={{ invite: inviteGuestAction, revoke: revokeInvitationAction }}
          />
        )}
      </div>
    </>
  );
}
