import { useLocale, useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { DaySession } from '@/lib/event-day/types';
import { formatSpan } from '@/lib/platform/format';

/** Which session is being looked at; nothing where there is only one. */
export function SessionTabs({ sessions, current, hrefOf }: { sessions: DaySession[]; current: number; hrefOf: (session: number) => string }) {
  const t = useTranslations('eventDay');
  const locale = useLocale();
  if (sessions.length < 2) return null;
  const items = sessions.map(({ number, starts, ends }) => ({
    href: hrefOf(number),
    label: t('session', { number, when: formatSpan(starts, ends, locale) }),
    current: number === current,
  }));
  return <LinkTabs label={t('sessions')} items={items} />;
}
