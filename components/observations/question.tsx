'use client';
import { createContext, useContext } from 'react';
import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/forms/text-area';
import { Alert } from '@/components/ui/alert';

export const QuestionContext = createContext<{
  current: number;
  /** "Spørgsmål 4 af 12". */
  nameOf: (step: number) => string;
  warnings: Record<string, string[]>;
}>({ current: 1, nameOf: String, warnings: {} });

/** One numbered question: alone on a phone, among the others at a desk. `quick` ones stay when there is little time. */
export function Question({ step, quick, children }: { step: number; quick?: boolean; children: React.ReactNode }) {
  const { current, nameOf } = useContext(QuestionContext);
  const classes = ['question', step === current && 'question-current', quick && 'question-quick'];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-step={step}
      tabIndex={-1}
      role="group"
      aria-label={nameOf(step)}
    >
      {children}
    </div>
  );
}

/** A text box that says at once when something in it looks like a CPR number. */
export function WatchedText(props: React.ComponentProps<typeof TextArea>) {
  const found = useContext(QuestionContext).warnings[props.name];
  return (
    <>
      <TextArea {...props} />
      {found && <CprWarning found={found} />}
    </>
  );
}

function CprWarning({ found }: { found: string[] }) {
  const t = useTranslations('observations.form');
  return (
    <div className="field-warning">
      <Alert tone="warning" heading={t('cprHeading')} live>
        <p>{t('cprText', { found: found.join(', ') })}</p>
      </Alert>
    </div>
  );
}
