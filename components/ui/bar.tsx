import { useTranslations } from 'next-intl';

/** A part of a whole as a line with its numbers: "3 af 12 pladser". `unit` is the word after the numbers. */
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
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  // Drawn as SVG: a width in a style attribute would need a hole in the content security policy.
  return (
    <span className={tone ? `bar bar-${tone}` : 'bar'}>
      <span className="bar-text">{text ?? [t('of', { value, max }), unit].filter(Boolean).join(' ')}</span>
      <svg className="bar-line" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-ground" width="100" height="6" />
        <rect className="bar-fill" width={share.toFixed(1)} height="6" />
      </svg>
    </span>
  );
}
