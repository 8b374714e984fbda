'use client';
import { useTranslations } from 'next-intl';
import type { PlatformRefusal, Refusal } from '@/lib/platform/result';
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
}: RefusalProps<Refused> & { boxRef: React.RefObject<HTMLDivElement | null>; refusal: Refused | PlatformRefusal }) {
  const t = useTranslations('ui');
  const common = useTranslations('refusals');
  if (isCommon(refusal)) {
    return (
      <AnswerBox boxRef={boxRef} tone="warning" heading={t('refused')}>
        <p>{common(refusal.reason, refusal.params)}</p>
      </AnswerBox>
    );
  }
  const own = refusal as Refused;
  const text = refusalText?.(own);
  return (
    <AnswerBox boxRef={boxRef} tone="warning" heading={refusalHeading?.(own) ?? t('refused')}>
      {text && <p>{text}</p>}
      {renderRefusal?.(own)}
    </AnswerBox>
  );
}

const commonReasons: readonly string[] = ['signedOut', 'linkGone', 'notAllowed', 'tooManyRequests', 'beingChanged', 'unexpected'] satisfies PlatformRefusal['reason'][];

function isCommon(refusal: Refusal): refusal is PlatformRefusal {
  return commonReasons.includes(refusal.reason);
}

export function UnreachableBox({ boxRef }: { boxRef: React.RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('ui');
  return (
    <AnswerBox boxRef={boxRef} tone="error" heading={t('unreachable')}>
      <p>{t('unreachableText')}</p>
    </AnswerBox>
  );
}
