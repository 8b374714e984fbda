import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { MailState as State } from '@/lib/mails/types';

const looks = {
  queued: { tone: 'info', icon: 'hourglass' },
  sending: { tone: 'info', icon: 'hourglass' },
  sent: { tone: 'success', icon: 'check' },
  failed: { tone: 'error', icon: 'error' },
  kept: { tone: 'neutral', icon: 'email' },
} as const;

export function MailState({ state }: { state: State }) {
  const t = useTranslations('mails.states');
  return <Badge {...looks[state]}>{t(state)}</Badge>;
}
