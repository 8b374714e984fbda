import { useLocale, useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { Terms } from '@/lib/events/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import type { EventStanding } from '@/lib/registrations/view/types';
import { AnswersForm } from './answers-form';
import { CancelRegistration } from './cancel-registration';

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
      {!begun && (terms.askDiet || terms.askAccess) && <Answers mine={mine} terms={terms} revise={revise} />}
    </Card>
  );
}

/** What they have answered, in words, and behind them the form to change it. */
function Answers({ mine: { registrationId, diet, access }, terms, revise }: Pick<Props, 'mine' | 'terms' | 'revise'>) {
  const t = useTranslations('registrations');
  const asks = { diet: terms.askDiet, access: terms.askAccess };
  const given = [asks.diet && diet, asks.access && access].filter(Boolean).join('. ');
  const texts = { diet: t('diet'), access: t('access'), hint: t('answersHint'), submit: t('answers.submit') };
  return (
    <>
      <p>{given ? t('answers.given', { given }) : t('answers.none')}</p>
      <Disclosure summary={t('answers.change')}>
        <AnswersForm action={revise} registrationId={registrationId} asks={asks} values={{ diet, access }} texts={texts} />
      </Disclosure>
    </>
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

