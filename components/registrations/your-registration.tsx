import { useLocale, useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { Card } from '@/components/ui/card';
import type { Terms } from '@/lib/events/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import type { EventStanding } from '@/lib/registrations/view/types';
import { CancelRegistration } from './cancel-registration';
import { OwnAnswers } from './own-answers';

type Mine = NonNullable<EventStanding['mine']>;
type Answer = FormAction<unknown, { reason: string; text?: string }>;
const tones = { registered: 'success', waitlisted: 'accent', pending: 'warning', offered: 'accent' } as const;

type Props = {
  eventId: string;
  mine: Mine;
  terms: Pick<Terms, 'askDiet' | 'askAccess'>;
  signUp: Answer;
  cancel: Answer;
  /** Changes what they answered at sign-up. */
  revise: Answer;
  begun: boolean;
};

/** Where the reader stands: signed up, on the waiting list, awaiting approval or offered a place, each in its own words. */
export function YourRegistration({ eventId, mine, terms, signUp, cancel, revise, begun }: Props) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const { state, place, expiresAt, cancelUntil, mayCancel, registrationId } = mine;
  const said = state === 'registered' && !mayCancel ? 'registeredLate' : state;
  const until = formatDateTime(state === 'registered' ? cancelUntil : (expiresAt ?? cancelUntil), locale);
  return (
    <Card level={2} tone={tones[state]} heading={t(`mine.${state}`, { place: place ?? 0 })}>
      {!begun && <p>{t(`mineText.${said}`, { until })}</p>}
      {!begun && (
        <div className="cluster box-actions">
          {state === 'offered' && <OneClickForm action={signUp} hidden={{ eventId }} label={t('accept')} />}
          {mayCancel && <Leaving state={state} registrationId={registrationId} cancel={cancel} />}
        </div>
      )}
      {!begun && <OwnAnswers mine={mine} terms={terms} revise={revise} />}
    </Card>
  );
}

function Leaving({ state, registrationId, cancel }: { state: Mine['state']; registrationId: string; cancel: Answer }) {
  const t = useTranslations('registrations');
  const kind = state === 'offered' ? 'decline' : state === 'waitlisted' ? 'leave' : 'cancel';
  return (
    <CancelRegistration
      action={cancel}
      registrationId={registrationId}
      trigger={t(kind)}
      lead={t(`${kind}Lead`)}
      label={t(`${kind}Yes`)}
    />
  );
}
