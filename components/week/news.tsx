import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import type { NoticeView } from '@/lib/notices/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';

/** What happened that concerns the reader: what is new stands open, what they have read folds away. */
export function News({ notices, markRead }: { notices: NoticeView[]; markRead: FormAction }) {
  const t = useTranslations('week.news');
  const unread = notices.filter(({ read }) => !read);
  const read = notices.filter((notice) => notice.read);
  return (
    <section className="stack stack-small" aria-labelledby="news">
      <h2 id="news">{t('heading')}</h2>
      {unread.length === 0 && <p>{t('none')}</p>}
      {unread.length > 0 && (
        <>
          <Notices notices={unread} />
          <OneClickForm action={markRead} label={t('read')} variant="secondary" />
        </>
      )}
      {read.length > 0 && (
        <Disclosure summary={t('earlier')}>
          <Notices notices={read} />
        </Disclosure>
      )}
    </section>
  );
}

function Notices({ notices }: { notices: NoticeView[] }) {
  const t = useTranslations('notices.kinds');
  const w = useTranslations('week.news');
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {notices.map(({ id, kind, params, link, createdAt, read }) => {
        const text = t(kind, spellParams(params, locale) as never);
        return (
          <li key={id}>
            {!read && <Badge tone="info">{w('unread')}</Badge>}{' '}
            {link ? (
              <Link href={link} prefetch={false}>
                {text}
              </Link>
            ) : (
              text
            )}
            <br />
            <span className="quiet">{formatDateTime(createdAt, locale)}</span>
          </li>
        );
      })}
    </ul>
  );
}
