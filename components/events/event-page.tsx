import { useTranslations } from 'next-intl';
import { Afterwards } from '@/components/outputs/afterwards';
import { EventSignUp } from '@/components/registrations/event-sign-up';
import { MinimumNote } from '@/components/registrations/minimum-note';
import { Places } from '@/components/registrations/places';
import { YourRegistration } from '@/components/registrations/your-registration';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import { canMakeEvents } from '@/lib/events/access';
import type { EventRefusal, EventView as Event } from '@/lib/events/types';
import type { Actor } from '@/lib/platform/auth/types';
import type { FormAction } from '@/lib/platform/form-state';
import type { EventStanding } from '@/lib/registrations/view/types';
import { EventView } from './event-view';
import { Facilitators } from './facilitators';
import { PublishForm } from './publish-form';

export type EventActions = {
  signUp: Parameters<typeof EventSignUp>[0]['action'];
  cancel: FormAction<unknown, { reason: string; text?: string }>;
  revise: FormAction<unknown, { reason: string; text?: string }>;
  publish: FormAction<{ eventId: string }, EventRefusal>;
};
type Props = { event: Event; standing: EventStanding; actor: Actor; now: Date; actions: EventActions; ownDay?: React.ReactNode };

/** One event: how the reader stands to it and what it is at the left; places, facilitators and what runs it at the right. */
export function EventPage({ event, standing, actor, now, actions, ownDay }: Props) {
  const t = useTranslations('events');
  const { id, state, calledOffWhy, terms, starts } = event;
  const { mine } = standing;
  const begun = starts <= now;
  const open = state === 'published' && !begun;
  return (
    <div className="split">
      <div className="stack">
        {state === 'calledOff' && (
          <Alert tone="warning" heading={t('calledOffHeading')}>
            <p>{calledOffWhy}</p>
          </Alert>
        )}
        {state === 'draft' && <Alert tone="info">{t('draftNote')}</Alert>}
        <EventView event={event}>
          {mine && state !== 'calledOff' && <YourRegistration eventId={id} mine={mine} terms={terms} signUp={actions.signUp} cancel={actions.cancel} revise={actions.revise} begun={begun} />}
          {!mine && open && !actor.facilitates.includes(id) && <EventSignUp eventId={id} standing={standing} terms={terms} action={actions.signUp} />}
        </EventView>
      </div>
      <div className="stack">
        {ownDay}
        {state === 'published' && (
          <section className="stack stack-small">
            <h2>{t('places')}</h2>
            <Places standing={standing} terms={terms} />
            {standing.runs && <MinimumNote event={event} registered={standing.registered} now={now} />}
          </section>
        )}
        {state === 'published' && (standing.runs || (mine?.state === 'registered' && begun)) && <Afterwards base={`/events/${id}`} />}
        <Facilitators facilitators={event.facilitators} />
        {standing.runs && <Running event={event} actor={actor} over={event.ends <= now} publish={actions.publish} />}
      </div>
    </div>
  );
}

function Running({ event, actor, over, publish }: { event: Event; actor: Actor; over: boolean; publish: EventActions['publish'] }) {
  const t = useTranslations('events');
  const r = useTranslations('registrations.participants');
  const d = useTranslations('eventDay');
  const m = useTranslations('eventMessages');
  const { id, state, version } = event;
  const changeable = state !== 'calledOff' && !over;
  const link = (path: string, words: string) => (
    <LinkButton href={path} variant="secondary">
      {words}
    </LinkButton>
  );
  return (
    <section className="stack stack-small">
      <h2>{t('manage')}</h2>
      {state === 'draft' && !over && <PublishForm action={publish} event={{ id, version }} />}
      <div className="cluster">
        {state !== 'draft' && link(`/events/${id}/participants`, r('link'))}
        {state === 'published' && link(`/events/${id}/day`, d('open'))}
        {state !== 'draft' && link(`/events/${id}/messages`, m('link'))}
        {changeable && link(`/events/${id}/edit`, t('edit'))}
        {changeable && link(`/events/${id}/terms`, t('terms'))}
        {state !== 'calledOff' && link(`/events/${id}/programme`, t('programme'))}
        {canMakeEvents(actor) && link(`/events/new?from=${id}`, t('copy'))}
        {changeable && link(`/events/${id}/call-off`, t('callOff'))}
      </div>
    </section>
  );
}
