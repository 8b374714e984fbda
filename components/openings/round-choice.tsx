import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/lib/platform/format';
import { daysOfIsoWeek } from '@/lib/platform/time';
import type { RoundView } from '@/lib/rounds/types';

/** The rounds that openings can be offered to, when there are several or none. */
export function RoundChoice({ rounds }: { rounds: RoundView[] }) {
  const t = useTranslations('openings');
  const locale = useLocale();
  if (rounds.length === 0) {
    return (
      <EmptyState heading={t('noRound')} icon="calendar-month">
        {t('noRoundText')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <p>{t('chooseRoundLead')}</p>
      <div className="grid">
        {rounds.map((round) => {
          const days = daysOfIsoWeek(round.isoYear, round.isoWeek);
          const [from, to] = [formatDay(days[0]!, locale), formatDay(days[6]!, locale, { year: true })];
          return (
            <Card key={round.id} level={2} heading={round.name} href={`/hosting/offer?round=${round.id}`}>
              <p>
                {from}–{to}
              </p>
              {round.state === 'draft' && <p className="quiet">{t('draftRound')}</p>}
            </Card>
          );
        })}
      </div>
    </div>
  );
}
