import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { OriginView } from '@/lib/observation-origins/types';
import { formatList, formatSpan } from '@/lib/platform/format';

type About = Pick<OriginView, 'origin' | 'title' | 'unitName' | 'siteName' | 'starts' | 'ends'> & {
  role?: OriginView['role'];
  others?: string[];
};

/** What an observation is about, in one line: the visit or event, where and when. With `href` its title leads there. */
export function AboutLine({ about, href }: { about: About; href?: string }) {
  const t = useTranslations('observationPages');
  const locale = useLocale();
  const { origin, title, unitName, siteName, starts, ends, role, others = [] } = about;
  if (origin === 'everyday') return t('new.everyday');
  if (origin === 'outside') return [t('new.titleOutside'), siteName].filter(Boolean).join(' · ');
  const withWhom =
    others.length > 0 && role !== 'facilitator' && t(`about.${role ?? 'guest'}`, { others: formatList(others, locale) });
  const rest = [withWhom, [unitName, siteName].filter(Boolean).join(', '), starts && ends && formatSpan(starts, ends, locale)].filter(Boolean);
  if (!href) return [title, ...rest].join(' · ');
  return (
    <>
      <Link prefetch={false} href={href}>
        {title}
      </Link>
      {rest.map((part) => ` · ${part}`)}
    </>
  );
}
