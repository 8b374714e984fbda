import { useLocale, useTranslations } from 'next-intl';
import { TextField } from '@/components/forms/text-field';
import { SignUpForm } from '@/components/visits/sign-up-form';
import type { Terms } from '@/lib/events/types';
import type { EventStanding } from '@/lib/registrations/view/types';
import { sayStanding } from './words';

/** The press that gives a place, or the waiting list, with what the event asks beside it. */
export function EventSignUp({
  eventId,
  standing,
  terms,
  action,
}: {
  eventId: string;
  standing: EventStanding;
  terms: Pick<Terms, 'needsApproval' | 'askDiet' | 'askAccess'>;
  action: Parameters<typeof SignUpForm>[0]['action'];
}) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const texts = {
    signUp: t(terms.needsApproval ? 'signUpPending' : 'signUp'),
    cannot: t('cannot'),
    fullHeading: t('fullHeading'),
    fullText: t('fullText'),
    wait: t('wait'),
    alternatives: t('alternatives'),
    take: t('take'),
  };
  const hint = t('answersHint');
  return (
    <SignUpForm
      action={action}
      openingId={eventId}
      field="eventId"
      standing={sayStanding(t, standing.obstacles, standing.alternatives, locale)}
      texts={texts}
    >
      {terms.needsApproval && <p>{t('pendingHint')}</p>}
      {terms.askDiet && <TextField name="diet" label={t('diet')} hint={hint} width="l" optional />}
      {terms.askAccess && <TextField name="access" label={t('access')} hint={hint} width="l" optional />}
    </SignUpForm>
  );
}
