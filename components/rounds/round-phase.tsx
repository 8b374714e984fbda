import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { RoundPhase } from '@/lib/rounds/types';

const tones: Record<RoundPhase, BadgeTone> = {
  draft: 'neutral',
  upcoming: 'warning',
  open: 'success',
  ended: 'neutral',
  closed: 'neutral',
};

/** Where a round stands, in a word or two. */
export function RoundPhaseBadge({ phase }: { phase: RoundPhase }) {
  const t = useTranslations('rounds');
  return <Badge tone={tones[phase]}>{t(`phases.${phase}`)}</Badge>;
}
