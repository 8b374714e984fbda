import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import type { ObservationLine, OwnObservations } from '@/lib/own-observations/types';
import { formatDateTime } from '@/lib/platform/format';

/** The reader's drafts, and what they handed in. */
export function OwnLists({ own, page, pages }: { own: OwnObservations; page: number; pages: number }) {
  const t = useTranslations('observationPages');
  const none = own.drafts.length === 0 && own.handedInCount === 0;
  if (none) {
    return (
      <EmptyState
        heading={t('handedIn.empty')}
        icon="assignment"
        action={
          <LinkButton href="/observations/new" variant="secondary">
            {t('write')}
          </LinkButton>
        }
      >
        {t('handedIn.emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Lines id="drafts" heading={t('drafts.heading')} lines={own.drafts} />
      <Lines id="handed-in" heading={t('handedIn.heading')} lines={own.handedIn} />
      {pages > 1 && <Pagination page={page} pages={pages} hrefOf={(to) => `/observations?page=${to}`} />}
    </>
  );
}

function Lines({ id, heading, lines }: { id: string; heading: string; lines: ObservationLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { line: ObservationLine }) {
  const t = useTranslations('observationPages');
  const origins = useTranslations('observations.origins');
  const locale = useLocale();
  const { id, origin, title, siteName, facts, savedAt, submittedAt, correctedAt } = line;
  const when = submittedAt
    ? t('handedIn.at', { when: formatDateTime(submittedAt, locale) })
    : t('drafts.savedAt', { when: formatDateTime(savedAt, locale) });
  return (
    <Card
      href={`/observations/${id}`}
      heading={title || `${origins(origin)}${siteName ? `, ${siteName}` : ''}`}
      meta={
        <>
          {when} {correctedAt && <Badge tone="info">{t('handedIn.corrected')}</Badge>}
        </>
      }
    >
      <p>{facts || t('drafts.noWords')}</p>
    </Card>
  );
}
