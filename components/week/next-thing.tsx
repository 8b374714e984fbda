import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { CancelForm } from '@/components/visits/cancel-form';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import type { NextThing as Next } from '@/lib/visits/my-week/types';

type Answer = FormAction<unknown, { reason: string; text?: string }>;

/** The next place to be in one line, how to get there, and what can be done about it. */
export function NextThing({ next, now, cancel }: { next: Next | null; now: Date; cancel: Answer }) {
  const t = useTranslations('week.next');
  if (!next) {
    return (
      <EmptyState heading={t('none')} icon="calendar-month" action={<LinkButton href="/visits">{t('find')}</LinkButton>}>
        {t('noneText')}
      </EmptyState>
    );
  }
  const { entry, way } = next;
  const details = [
    'openingId' in entry && t('topic', { topic: entry.title }),
    way && t('way', { minutes: way.minutes, from: way.fromSite, means: way.means }),
    entry.kind === 'visiting' && entry.meetingPlace && t('meet', { place: entry.meetingPlace }),
  ].filter(Boolean);
  return (
    <Card level={2} tone="accent" meta={t(entry.starts <= now ? 'now' : 'heading')} heading={<NextLine entry={entry} />}>
      {details.map((line) => (
        <p key={String(line)}>{line}</p>
      ))}
      <NextActions entry={entry} now={now} cancel={cancel} />
    </Card>
  );
}

function NextLine({ entry }: { entry: Next['entry'] }) {
  const t = useTranslations('week.next');
  const locale = useLocale();
  const said = formatDateTime(entry.starts, locale);
  const when = said.charAt(0).toUpperCase() + said.slice(1);
  const site = entry.siteName;
  switch (entry.kind) {
    case 'visiting':
      return t('visiting', { when, site, unit: entry.unitName, host: entry.hostName });
    case 'hosting':
      return t('hosting', { when, site, count: entry.taken });
    case 'event': {
      const place = [site, entry.place].filter(Boolean).join(', ');
      return t(entry.facilitating ? 'facilitating' : 'event', { when, title: entry.title, place });
    }
  }
}

function NextActions({ entry, now, cancel }: { entry: Next['entry']; now: Date; cancel: Answer }) {
  const t = useTranslations('week.next');
  const v = useTranslations('visits');
  if (entry.kind === 'event') {
    return (
      <div className="cluster box-actions">
        <LinkButton href={`/events/${entry.eventId}`} variant="secondary">
          {t('openEvent')}
        </LinkButton>
      </div>
    );
  }
  const begun = entry.starts <= now;
  const observed = entry.kind === 'visiting' ? entry.visitId : entry.visitors[0]?.visitId;
  return (
    <div className="cluster box-actions">
      {begun && observed && <LinkButton href={`/observations/new?visit=${observed}`}>{t('write')}</LinkButton>}
      <LinkButton href={`/visits/${entry.openingId}`} variant={begun ? 'secondary' : 'primary'}>
        {t('open')}
      </LinkButton>
      {!begun && (
        <LinkButton href={`/api/visits/${entry.openingId}/calendar`} variant="secondary" icon="calendar-month" plain download>
          {t('file')}
        </LinkButton>
      )}
      {entry.kind === 'visiting' && entry.mayCancel && (
        <CancelForm action={cancel} visitId={entry.visitId} trigger={t('cancel')} lead={v('cancelLead')} label={v('cancelYes')} />
      )}
    </div>
  );
}
