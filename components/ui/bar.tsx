import { useTranslations } from 'next-intl';

const steps = 24;

/** How full, in 24ths, which halves, thirds, quarters and twelfths all are; a line never lies about empty or full. */
export function barStep(value: number, max: number): number {
  if (max <= 0 || value <= 0) return 0;
  if (value >= max) return steps;
  return Math.min(steps - 1, Math.max(1, Math.round((value / max) * steps)));
}

/**
 * A part of a whole as a line with its numbers: "3 af 12 pladser". `unit` is the word after the numbers. One element
 * whose ground is the line: a week shows a hundred of these, and each element of each is sent twice.
 */
export function Bar({
  value,
  max,
  unit,
  text,
  tone,
}: {
  value: number;
  max: number;
  unit?: string;
  /** Replaces "3 af 12 pladser" where another sentence says it better. */
  text?: React.ReactNode;
  tone?: 'full' | 'warning';
}) {
  const t = useTranslations('ui');
  const className = ['bar', `bar-${barStep(value, max)}`, tone && `bar-${tone}`].filter(Boolean).join(' ');
  return (
    <span className={className}>{text ?? [t('of', { value, max }), unit].filter(Boolean).join(' ')}</span>
  );
}
