import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { Terms } from '@/lib/events/types';
import type { FormAction } from '@/lib/platform/form-state';
import type { Answered } from '@/lib/registrations/view/types';
import { AnswersForm } from './answers-form';

type Props = {
  mine: Answered;
  terms: Pick<Terms, 'askDiet' | 'askAccess'>;
  revise: FormAction<unknown, { reason: string; text?: string }>;
  /** A guest's own link. */
  token?: string;
};

/** What the reader has answered, in words, and behind them the form to change it; nothing where nothing is asked. */
export function OwnAnswers({ mine: { registrationId, answersVersion, diet, access }, terms, revise, token }: Props) {
  const t = useTranslations('registrations');
  const asks = { diet: terms.askDiet, access: terms.askAccess };
  if (!asks.diet && !asks.access) return null;
  const given = [asks.diet && diet, asks.access && access].filter(Boolean).join('. ');
  const texts = { diet: t('diet'), access: t('access'), hint: t('answersHint'), submit: t('answers.submit') };
  const hidden = { registrationId, ...(token && { token }) };
  return (
    <>
      <p>{given ? t('answers.given', { given }) : t('answers.none')}</p>
      <Disclosure summary={t('answers.change')}>
        <AnswersForm action={revise} hidden={hidden} version={answersVersion} asks={asks} values={{ diet, access }} texts={texts} />
      </Disclosure>
    </>
  );
}
