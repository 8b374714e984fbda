import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/lib/platform/form-state';
import type { Rejection, Unplaced, UnplacedReason } from '@/lib/planner/types';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import type { PlanWords } from './words';

type Attempt = FormAction<unknown, Worded> | null;
type MoveHref = (person: string) => string;
type Props = { planId: string; left: Unplaced[]; words: PlanWords; attempt: Attempt; moveHref: MoveHref };

/** Everybody without a visit: first those for whom something small would help, each with a button that tries it. */
export function UnplacedList({ planId, left, words, attempt, moveHref }: Props) {
  const t = useTranslations('plans');
  const order = new Intl.Collator(words.locale);
  const people = [...left].sort((a, b) => order.compare(words.person(a.person), words.person(b.person)));
  const helped = people.filter(({ relaxation }) => relaxation !== undefined);
  const others = people.filter(({ relaxation }) => relaxation === undefined);
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
        <ReasonGroup key={reason} reason={reason} people={group} words={words} moveHref={moveHref} />
      ))}
    </section>
  );
}

function Helped({ planId, one: { person, reason, rejections = [], relaxation }, words, attempt, moveHref }: Omit<Props, 'left'> & { one: Unplaced }) {
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

function ReasonGroup({ reason, people, words, moveHref }: { reason: UnplacedReason; people: Unplaced[]; words: PlanWords; moveHref: MoveHref }) {
  const t = useTranslations('plans');
  const told = people.filter(({ rejections = [] }) => rejections.length > 0);
  return (
    <div className="stack stack-small">
      <h3>{t('unplaced.group', { reason: t(`reasons.${reason}`), count: people.length })}</h3>
      <ul className="plain-list plan-names">
        {people.map(({ person }) => (
          <li key={person}>
            <PersonLink href={moveHref(person)}>{words.person(person)}</PersonLink>
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

function groupByReason(people: readonly Unplaced[]): [UnplacedReason, Unplaced[]][] {
  const groups = new Map<UnplacedReason, Unplaced[]>();
  for (const one of people) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
