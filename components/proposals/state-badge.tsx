import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import type { Outcome, ProposalState } from '@/lib/proposals/types';

const looks: Record<ProposalState, { tone: BadgeTone; icon: IconName }> = {
  idea: { tone: 'neutral', icon: 'feedback' },
  draft: { tone: 'neutral', icon: 'edit' },
  hearing: { tone: 'info', icon: 'forum' },
  recommended: { tone: 'success', icon: 'flag' },
  decided: { tone: 'success', icon: 'check' },
};

/** How far a proposal has come; a decided one with what was decided. */
export function ProposalStateBadge({ state, outcome = null }: { state: ProposalState; outcome?: Outcome | null }) {
  const t = useTranslations('proposals');
  if (outcome) {
    return (
      <Badge tone={outcome === 'adopted' ? 'success' : 'error'}>
        {t(`outcomes.${outcome}`)}
      </Badge>
    );
  }
  return <Badge {...looks[state]}>{t(`states.${state}`)}</Badge>;
}
