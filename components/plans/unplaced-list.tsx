import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Pagination } from '@/components/ui/pagination';
import type { FormAction } from '@/lib/platform/form-state';
import type { Rejection, UnplacedReason } from '@/lib/planner/types';
import type { LeftPerson } from '@/lib/plans/types';
import { pageOf, PEOPLE_A_PAGE } from '@/lib/plans/view/rules';
import type { PlanView } from '@/lib/plans/view/types';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import type { ViewHref } from './view-links';
import type { PlanWords } from './words';

type Attempt = FormAction<unknown, Worded> | null;
type MoveHref = (person: string) => string;
type Steps = { attempt: Attempt; /** Finds out what would help somebody; null where that was done for all. */ explain: Attempt };
type Props = Steps & { planId: string; left: LeftPerson[]; view: PlanView; viewHref: ViewHref; words: PlanWords; moveHref: MoveHref };

/** Everybody without a visit: first those for whom something small would help, each with a button that tries it. */
export function UnplacedList({ planId, left, view, viewHref, words, attempt, explain, moveHref }: Props) {
  const t = useTranslations('plans');
  const order = new Intl.Collator(words.locale);
  const people = [...left].sort((a, b) => order.compare(words.person(a.person), words.person(b.person)));
  const groups = groupByReason(people.filter(({ relaxation }) => relaxation === undefined));
  const inOrder = [...people.filter(({ relaxation }) => relaxation !== undefined), ...groups.flatMap(([, group]) => group)];
  const { items, page, pages } = pageOf(inOrder, view.left, PEOPLE_A_PAGE);
  const helped = items.filter(({ relaxation }) => relaxation !== undefined);
  const others = items.filter(({ relaxation }) => relaxation === undefined);
  const counts = new Map(groups.map(([reason, group]) => [reason, group.length]));
  return (
    <section className="stack" id="unplaced">
      <h2>{t('unplaced.heading')}</h2>
      <p>{left.length === 0 ? t('unplaced.everybody') : t('unplaced.lead', { count: left.length })}</p>
      {helped.length > 0 && (
        <ul className="plain-list plan-unplaced">
          {helped.map((one) => (
            <li key={one.person}>
              <Helped planId={planId} one={one} words={words} attempt={attempt} moveHref={moveHref} />
            </li>
          ))}
        </ul>
      )}
      {groupByReason(others).map(([reason, group]) => (
        <ReasonGroup key={reason} planId={planId} reason={reason} count={counts.get(reason) ?? group.length} people={group} words={words} explain={explain} moveHref={moveHref} />
      ))}
      <Pagination page={page} pages={pages} hrefOf={(next) => `${viewHref({ left: next })}#unplaced`} />
    </section>
  );
}

function Helped({ planId, one: { person, reason, rejections = [], relaxation }, words, attempt, moveHref }: Pick<Props, 'planId' | 'words' | 'attempt' | 'moveHref'> & { one: LeftPerson }) {
  const t = useTranslations('plans');
  return (
    <Card
      heading={<PersonLink href={moveHref(person)}>{words.person(person)}</PersonLink>}
      actions={
        attempt && (
          <PlanButton
            action={attempt}
            hidden={{ planId, employeeId: person }}
            variant="secondary"
            label={
              <>
                {t('unplaced.try')}
                <span className="sr-only">: {words.person(person)}</span>
              </>
            }
          />
        )
      }
    >
      <p>{t(`reasons.${reason}`)}</p>
      {relaxation && <p className="plan-help">{words.relaxation(relaxation).join(' ')}</p>}
      {rejections.length > 0 && (
        <Disclosure summary={t('unplaced.details')}>
          <Rejections rejections={rejections} words={words} />
        </Disclosure>
      )}
    </Card>
  );
}

type GroupProps = Pick<Props, 'planId' | 'words' | 'explain' | 'moveHref'> & { reason: UnplacedReason; /** On all pages. */ count: number; people: LeftPerson[] };

function ReasonGroup({ planId, reason, count, people, words, explain, moveHref }: GroupProps) {
  const t = useTranslations('plans');
  const told = people.filter(({ rejections = [] }) => rejections.length > 0);
  return (
    <div className="stack stack-small">
      <h3>{t('unplaced.group', { reason: t(`reasons.${reason}`), count })}</h3>
      <ul className="plain-list plan-names">
        {people.map(({ person, explained }) => (
          <li key={person}>
            <PersonLink href={moveHref(person)}>{words.person(person)}</PersonLink> {explained && <span className="quiet">{t('unplaced.nothingHelps')}</span>}
            {explain && !explained && <PlanButton action={explain} hidden={{ planId, employeeId: person }} variant="tertiary" label={<AskLabel name={words.person(person)} />} />}
          </li>
        ))}
      </ul>
      {told.length > 0 && (
        <Disclosure summary={t('unplaced.details')}>
          <ul>
            {told.map(({ person, rejections = [] }) => (
              <li key={person}>
                {words.person(person)}
                <Rejections rejections={rejections} words={words} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Rejections({ rejections, words }: { rejections: Rejection[]; words: PlanWords }) {
  return (
    <ul>
      {rejections.map((rejection) => (
        <li key={rejection.opening}>
          {words.opening(rejection.opening)}: {words.rejection(rejection)}
        </li>
      ))}
    </ul>
  );
}

function PersonLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  );
}

function AskLabel({ name }: { name: string }) {
  const t = useTranslations('plans');
  return (
    <>
      {t('unplaced.ask')}
      <span className="sr-only">: {name}</span>
    </>
  );
}

function groupByReason(people: readonly LeftPerson[]): [UnplacedReason, LeftPerson[]][] {
  const groups = new Map<UnplacedReason, LeftPerson[]>();
  for (const one of people) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
