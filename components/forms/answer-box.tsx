'use client';
import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/platform/result';
import { Alert, type AlertTone } from '@/components/ui/alert';

/** Where the reader is taken when a form has been answered. `autoFocus` does it where scripts are off. */
export function AnswerBox({
  boxRef,
  tone,
  heading,
  children,
}: {
  boxRef: React.RefObject<HTMLDivElement | null>;
  tone: AlertTone;
  heading?: string;
  children?: React.ReactNode;
}) {
  return (
    <div ref={boxRef} tabIndex={-1} autoFocus className="answer-box">
      <Alert tone={tone} heading={heading} live>
        {children}
      </Alert>
    </div>
  );
}

export type RefusalProps<Refused extends Refusal> = {
  /** The sentence for a refusal of this form's own; those any action can give stand under `refusals` in the messages. */
  refusalText?: (refusal: Refused) => string;
  /** What stands under the sentence, such as openings that would work. */
  renderRefusal?: (refusal: Refused) => React.ReactNode;
  /** Replaces "Det kan ikke lade sig gøre" where the answer is a question, such as whether to go on. */
  refusalHeading?: (refusal: Refused) => string | undefined;
};

export function RefusalBox<Refused extends Refusal>({
  boxRef,
  refusal,
  refusalText,
  renderRefusal,
  refusalHeading,
}: RefusalProps<Refused> & { boxRef: React.RefObject<HTMLDivElement | null>; refusal: Refused }) {
  const t = useTranslations('ui');
  const common = useTranslations('refusals');
  const reason = refusal.reason as Parameters<typeof common>[0];
  const text = common.has(reason) ? common(reason, refusal.params) : refusalText?.(refusal);
  return (
    <AnswerBox boxRef={boxRef} tone="warning" heading={refusalHeading?.(refusal) ?? t('refused')}>
      {text && <p>{text}</p>}
      {renderRefusal?.(refusal)}
    </AnswerBox>
  );
}

export function UnreachableBox({ boxRef }: { boxRef: React.RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('ui');
  return (
    <AnswerBox boxRef={boxRef} tone="error" heading={t('unreachable')}>
      <p>{t('unreachableText')}</p>
    </AnswerBox>
  );
}
