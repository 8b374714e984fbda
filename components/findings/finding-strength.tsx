import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import type { Strength, StrengthLevel } from '@/lib/findings/strength/types';

const looks: Record<StrengthLevel, { tone: BadgeTone; icon: IconName }> = {
  none: { tone: 'error', icon: 'error' },
  contested: { tone: 'warning', icon: 'warning' },
  thin: { tone: 'warning', icon: 'minus' },
  fair: { tone: 'info', icon: 'check' },
  strong: { tone: 'success', icon: 'checklist' },
};

/** How well a finding is backed, in two words. */
export function StrengthBadge({ level }: { level: StrengthLevel }) {
  const t = useTranslations('findings.levels');
  return <Badge {...looks[level]}>{t(level)}</Badge>;
}

/** The same in a sentence of figures, those from other municipalities told apart. */
export function StrengthSentence({ strength: { supports, contradicts } }: { strength: Strength }) {
  const t = useTranslations('findings');
  return (
    <>
      {t('sentence', { supports: supports.observations, contradicts: contradicts.observations })}
      {supports.outside > 0 && ` ${t('outsideFor', { count: supports.outside })}`}
    </>
  );
}
