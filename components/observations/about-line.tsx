import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { OriginView } from '@/lib/observation-origins/types';
import { formatSpan } from '@/lib/platform/format';

type About = Pick<OriginView, 'origin' | 'title' | 'unitName' | 'siteName' | 'starts' | 'ends'> & {
  role?: OriginView['role'];
  others?: string[];
};

/** What an observation is about, in one line: the visit or event, where and when. */
export function AboutLine({ about }: { about: About }) {
  const t = useTranslations('observationPages');
  const locale = useLocale();
  const format = useFormatter();
  const { origin, title, unitName, siteName, starts, ends, role, others = [] } = about;
  if (origin === 'everyday') return t('new.everyday');
  const withWhom =
    others.length > 0 && role !== 'facilitator' && t(`about.${role ?? 'guest'}`, { others: format.list(others) });
  return [title, withWhom, [unitName, siteName].filter(Boolean).join(', '), starts && ends && formatSpan(starts, ends, locale)]
    .filter(Boolean)
    .join(' · ');
}
