import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import type { Cover } from '@/lib/proposals/coverage/types';

const looks: Record<Cover, { tone: BadgeTone; icon: IconName }> = {
  none: { tone: 'error', icon: 'error' },
  partly: { tone: 'info', icon: 'minus' },
  unbacked: { tone: 'warning', icon: 'warning' },
  fully: { tone: 'success', icon: 'check' },
};

/** Whether a point is answered, in words and with a drawing. */
export function CoverBadge({ cover }: { cover: Cover }) {
  const t = useTranslations('brief.covers');
  return <Badge {...looks[cover]}>{t(cover)}</Badge>;
}
