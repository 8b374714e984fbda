import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { formatSpan } from '@/lib/platform/format';
import { hasOutcome } from '@/lib/wishes/choosing/rules';
import type { WishPage } from '@/lib/wishes/types';

/** What came of the wishes once seats are given; `reason` says why nothing did, where the plan knows. */
export function Outcome({ page, reason }: { page: WishPage; reason: string | null }) {
  const t = useTranslations('wishes');
  const locale = useLocale();
  const mine = page.openings.flatMap((opening) => (opening.mine?.state === 'registered' ? [{ ...opening, visitId: opening.mine.visitId }] : []));
  if (mine.length === 0) {
    if (!hasOutcome(page) || !page.statement || page.statement.withdrawn) return null;
    return (
      <Alert tone="info" heading={t('outcome.none')}>
        {reason && <p>{reason}</p>}
        <p>{t('outcome.noneText')}</p>
      </Alert>
    );
  }
  return (
    <section className="stack" aria-labelledby="outcome">
      <h2 id="outcome">{mine.length === 1 ? t('outcome.visit') : t('outcome.visits', { count: mine.length })}</h2>
      {mine.map(({ id, visitId, topic, starts, ends, site, hostName, rank }) => (
        <Card
          key={id}
          tone="success"
          heading={topic}
          meta={formatSpan(starts, ends, locale)}
          actions={
            <LinkButton href={`/visits/receipt/${visitId}`} variant="secondary">
              {t('outcome.open')}
            </LinkButton>
          }
        >
          <p>{t('where', { site: site.name, host: hostName })}</p>
          <p>{rank === null ? t('outcome.unwished') : t('outcome.rank', { rank })}</p>
        </Card>
      ))}
    </section>
  );
}
