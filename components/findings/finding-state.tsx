import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import type { FindingState } from '@/lib/findings/types';

const looks: Record<FindingState, { tone: BadgeTone; icon: IconName }> = {
  idea: { tone: 'neutral', icon: 'help' },
  draft: { tone: 'info', icon: 'edit' },
  settled: { tone: 'success', icon: 'check' },
  dropped: { tone: 'neutral', icon: 'close' },
};

export function FindingStateBadge({ state }: { state: FindingState }) {
  const t = useTranslations('findings.states');
  return <Badge {...looks[state]}>{t(state)}</Badge>;
}
