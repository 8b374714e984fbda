'use client';
import { createContext, useContext } from 'react';
import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/forms/text-area';
import { Alert } from '@/components/ui/alert';

export const QuestionContext = createContext<{ current: number; count: number; warnings: Record<string, string[]> }>({
  current: 1,
  count: 1,
  warnings: {},
});

/** One numbered question: alone on a phone, among the others at a desk. `quick` ones stay when there is little time. */
export function Question({ step, quick, children }: { step: number; quick?: boolean; children: React.ReactNode }) {
  const t = useTranslations('observations');
  const { current, count } = useContext(QuestionContext);
  const classes = ['question', step === current && 'question-current', quick && 'question-quick'];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-step={step}
      tabIndex={-1}
      role="group"
      aria-label={t('form.step', { step, steps: count })}
    >
      {children}
    </div>
  );
}

/** A text box that says at once when something in it looks like a CPR number. */
export function WatchedText(props: React.ComponentProps<typeof TextArea>) {
  const t = useTranslations('observations');
  const found = useContext(QuestionContext).warnings[props.name];
  return (
    <>
      <TextArea {...props} />
      {found && (
        <div className="field-warning">
          <Alert tone="warning" heading={t('form.cprHeading')} live>
            <p>{t('form.cprText', { found: found.join(', ') })}</p>
          </Alert>
        </div>
      )}
    </>
  );
}
