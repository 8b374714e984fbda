import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/pagination';
import type { PlanVersion, PlanVisit } from '@/lib/plans/types';
import { rankOf } from '@/lib/plans/rules';
import { pageOf, PEOPLE_A_PAGE } from '@/lib/plans/view/rules';
import type { PlanView } from '@/lib/plans/view/types';
import type { ViewHref } from './view-links';
import type { PlanWords } from './words';

/** Every planned visit, person by person: where to, which wish it was, and a way to change it. */
export function PeopleTable({ plan, view, viewHref, words, moveHref }: { plan: PlanVersion; view: PlanView; viewHref: ViewHref; words: PlanWords; moveHref: ((person: string) => string) | null }) {
  const t = useTranslations('plans.people');
  const people = new Map(plan.input.people.map((person) => [person.id, person]));
  const pinned = new Set(plan.input.pinned.map(({ person, opening }) => `${person} ${opening}`));
  const order = new Intl.Collator(words.locale);
  const sorted = [...plan.visits].sort((a, b) => order.compare(words.person(a.person), words.person(b.person)));
  const { items: rows, page, pages } = pageOf(sorted, view.people, PEOPLE_A_PAGE);
  const wishOf = ({ person, opening }: PlanVisit) => {
    const asking = people.get(person);
    const rank = rankOf(asking, opening);
    return rank === null && asking && asking.wishes.length === 0 && !asking.onlyWishes ? t('any') : t('rank', { rank: rank ?? 0 });
  };
  return (
    <section className="stack" id="people">
      <h2>{t('heading')}</h2>
      <DataTable
        caption={t('heading')}
        hideCaption
        compact
        rows={rows}
        rowKey={({ person, opening }) => `${person} ${opening}`}
        columns={[
          {
            key: 'person',
            heading: t('person'),
            rowHeading: true,
            cell: ({ person }) =>
              moveHref ? (
                <Link href={moveHref(person)} prefetch={false}>
                  {words.person(person)}
                  <span className="sr-only">: {t('change')}</span>
                </Link>
              ) : (
                words.person(person)
              ),
          },
          { key: 'unit', heading: t('unit'), cell: ({ person }) => words.unit(people.get(person)?.unit ?? '') },
          { key: 'visit', heading: t('visit'), cell: ({ opening }) => words.opening(opening) },
          {
            key: 'wish',
            heading: t('wish'),
            cell: (visit) => (
              <>
                {wishOf(visit)} {pinned.has(`${visit.person} ${visit.opening}`) && <Badge icon="lock">{t('pinned')}</Badge>}
                {visit.overrideReason && <span className="quiet"> {t('override', { reason: visit.overrideReason })}</span>}
              </>
            ),
          },
        ]}
      />
      <Pagination page={page} pages={pages} hrefOf={(next) => `${viewHref({ people: next })}#people`} />
    </section>
  );
}
