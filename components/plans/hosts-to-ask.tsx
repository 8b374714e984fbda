import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { Pagination } from '@/components/ui/pagination';
import type { HostToAsk } from '@/lib/plans/hosts/types';
import { pageOf, PEOPLE_A_PAGE } from '@/lib/plans/view/rules';
import type { PlanView } from '@/lib/plans/view/types';
import type { ViewHref } from './view-links';
import type { PlanWords } from './words';

/** Hosts who may not be there by the roster: no rule is broken, but the lead will want to ask them before the plan is published. */
export function HostsToAsk({ hosts, view, viewHref, words }: { hosts: HostToAsk[]; view: PlanView; viewHref: ViewHref; words: PlanWords }) {
  const t = useTranslations('plans.hosts');
  if (hosts.length === 0) return null;
  const { items, page, pages } = pageOf(hosts, view.hosts, PEOPLE_A_PAGE);
  return (
    <div id="hosts">
      <Disclosure summary={t('summary', { count: hosts.length })} open={page > 1}>
        <p className="measure">{t('lead')}</p>
        <ul>
          {items.map(({ place, host, doubt }) => (
            <li key={place.id}>
              <strong>{words.person(host)}</strong>, <Link href={`/hosting/${place.id}/change`} prefetch={false}>{words.opening(place.id)}</Link>:{' '}
              {doubt.kind === 'elsewhere' ? t('elsewhere', { desk: words.desk(doubt.desk) }) : t('offDuty')}
            </li>
          ))}
        </ul>
        <Pagination page={page} pages={pages} hrefOf={(next) => `${viewHref({ hosts: next })}#hosts`} />
      </Disclosure>
    </div>
  );
}
