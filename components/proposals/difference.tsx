import { useTranslations } from 'next-intl';
import { compareTexts } from '@/lib/proposals/differences/rules';

/**
 * Two texts as one, with what was added underlined and what is gone struck out. The signs around them say the same
 * without colour or line, also on paper and to a screen reader. `only`: one side of a pair that stands beside the other.
 */
export function Difference({ before, after, only }: { before: string; after: string; only?: 'before' | 'after' }) {
  const t = useTranslations('proposals.versions');
  const hidden = only === 'before' ? 'added' : only === 'after' ? 'removed' : null;
  const pieces = compareTexts(before, after).filter(({ kind }) => kind !== hidden);
  if (pieces.length === 0) return <p className="quiet">{t('empty')}</p>;
  return (
    <p className="seen-text difference">
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const [Tag, sign] = kind === 'added' ? (['ins', '+'] as const) : (['del', '-'] as const);
        return (
          <Tag key={index}>
            <span className="difference-sign">[{sign}</span>
            {text}
            <span className="difference-sign">{sign}]</span>
          </Tag>
        );
      })}
    </p>
  );
}
