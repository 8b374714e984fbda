'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { DayFile } from '@/lib/event-day/types';
import { formatTime } from '@/lib/platform/format';
import type { KeptMark } from './local-day';

/** What became of ticks that met somebody else's, or were refused; each stays until it has been seen. */
export function ToldList({ told, people, whoMet, onSeen }: { told: KeptMark[]; people: DayFile['people']; whoMet: (mark: KeptMark) => string | null; onSeen: (id: string) => void }) {
  const t = useTranslations('eventDay');
  const locale = useLocale();
  if (told.length === 0) return null;
  const sentence = (mark: KeptMark) => {
    const { registrationId, answer } = mark;
    const name = people.find((person) => person.registrationId === registrationId)?.name ?? t('checkIn.somebody');
    if (!answer?.other || answer.outcome === 'refused') return t('checkIn.notKept', { name, why: t(`refusals.${answer?.reason ?? 'notFound'}`, { people: '', groups: 0, group: 0, most: 0, count: 0 } as never) });
    const { state, at } = answer.other;
    const by = whoMet(mark) ?? t('checkIn.somebodyElse');
    return t(answer.outcome === 'overtaken' ? 'checkIn.overtaken' : 'checkIn.replaced', { name, by, state: t(`states.${state}`).toLowerCase(), at: formatTime(new Date(at), locale) });
  };
  return (
    <Alert tone="warning" heading={t('checkIn.told')} live>
      <ul className="plain-list stack-small">
        {told.map((mark) => (
          <li key={mark.id} className="cluster">
            <span>{sentence(mark)}</span>
            <Button type="button" variant="secondary" small onClick={() => onSeen(mark.id)}>
              {t('checkIn.dismiss')}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
