'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDate } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';

type Props = { feed: { url: string; renewedAt: Date } | null; renew: FormAction<{ version: number }> };

/** The address to subscribe to. In a field, because that is what one can select and copy from without scripts. */
export function FeedBox({ feed, renew }: Props) {
  const t = useTranslations('mails.feed');
  const locale = useLocale();
  if (!feed) {
    return (
      <>
        <p>{t('none')}</p>
        <OneClickForm action={renew} label={t('make')} variant="secondary" />
      </>
    );
  }
  return (
    <div className="stack">
      <div className="form-group">
        <label className="form-label" htmlFor="feed-address">
          {t('label')}
        </label>
        <span className="form-hint" id="feed-hint">
          {t('hint')}
        </span>
        <input className="form-input feed-address" id="feed-address" aria-describedby="feed-hint" readOnly value={feed.url} onFocus={(event) => event.target.select()} />
      </div>
      <p className="quiet">{t('since', { date: formatDate(civilDateOf(feed.renewedAt), locale, { year: true }) })}</p>
      <p>
        <LinkButton plain variant="secondary" icon="calendar-month" href={feed.url.replace(/^https?:/, 'webcal:')}>
          {t('open')}
        </LinkButton>
      </p>
      <ConfirmButton trigger={t('renew')} lead={t('renewLead')} action={renew} label={t('renewNow')} />
    </div>
  );
}
