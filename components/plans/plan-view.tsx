import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { FormAction } from '@/lib/platform/form-state';
import type { Placement } from '@/lib/planner/types';
import { compareVisits } from '@/lib/plans/comparison/rules';
import type { SettledPair } from '@/lib/plans/pairs/types';
import type { HostToAsk } from '@/lib/plans/hosts/types';
import { listMateLines } from '@/lib/plans/mates/rules';
import { hasResult, isHolding, MOST_EXPLAINED } from '@/lib/plans/rules';
import type { PlanLine, PlanVersion } from '@/lib/plans/types';
import type { PlanView as View } from '@/lib/plans/view/types';
import type { SeatOfferLine } from '@/lib/seat-offers/types';
import { DeskWeek } from './desk-week';
import type { Worded } from './in-words';
import { OfferLines } from '@/components/seat-offers/offer-lines';
import { HostsToAsk } from './hosts-to-ask';
import { LevelTable } from './level-table';
import { MateList } from './mate-list';
import { PairList } from './pair-list';
import { PeopleTable } from './people-table';
import { PlanFigures } from './plan-figures';
import { PlanSettings } from './plan-settings';
import { sayProgress } from './progress-text';
import { ProgressWatch } from './progress-watch';
import { PublishBox, PublishedNote } from './publish-box';
import { RunningPlan } from './running-plan';
import { TrialBox } from './trial-box';
import { UnplacedList } from './unplaced-list';
import { PlanStateBadge, VersionTable } from './version-table';
import { makeViewHref } from './view-links';
import type { PlanWords } from './words';

type Action = FormAction<unknown, Worded>;
export type PlanActions = Record<'stopPlanAction' | 'tryRelaxationAction' | 'keepTrialAction' | 'dropTrialAction' | 'removePairAction' | 'publishPlanAction' | 'moveByHandAction' | 'explainOneAction', Action>;

type Props = {
  plan: PlanVersion;
  plans: PlanLine[];
  base: PlanVersion | null;
  held: Placement[];
  pairs: SettledPair[];
  offers: SeatOfferLine[];
  hosts: HostToAsk[];
  view: View;
  words: PlanWords;
  actions: PlanActions;
};

/** One version: in figures, what stands beside it, week, people, and those left out. */
export function PlanView(props: Props) {
  const { plan, plans, pairs, offers, words, actions } = props;
  const t = useTranslations('plans');
  return (
    <div className="stack stack-large">
      <p className="cluster plan-version">
        <strong>{t('version', { number: plan.number })}</strong> <PlanStateBadge state={plan.state} />
        <span className="quiet">
          {t(`origins.${plan.origin}`)}
          {plan.baseNumber !== null && `, ${t('basedOn', { number: plan.baseNumber })}`}
        </span>
      </p>
      {plan.state === 'running' && <RunningPlan plan={plan} progress={plan.progress} stop={actions.stopPlanAction} />}
      {plan.state === 'stopped' && <Alert tone="warning">{t('stoppedText')}</Alert>}
      {plan.state === 'failed' && <Alert tone="error">{t(`failures.${plan.failure ?? 'solver'}`)}</Alert>}
      {plan.explaining && <ProgressWatch href={`/api/plans/${plan.id}/progress`} first={sayProgress(t, plan.progress)} />}
      {hasResult(plan.state) && <Result {...props} />}
      {offers.length > 0 && <OfferLines offers={offers} words={words} />}
      <div id="pairs">
        <PairList pairs={pairs} words={words} remove={actions.removePairAction} />
      </div>
      <VersionTable plans={plans} current={plan.id} />
    </div>
  );
}

function Result({ plan, base, held, pairs, hosts, view, words, actions }: Props) {
  const t = useTranslations('plans');
  const undecided = plan.origin === 'trial' && plan.note === '' && plan.state === 'done';
  const { method } = plan;
  const open = plan.state === 'done';
  const moveHref = (person: string) => `/rounds/${plan.roundId}/plan/move?plan=${plan.id}&person=${person}`;
  const shared = { view, viewHref: makeViewHref(plan.id, view), words, moveHref };
  return (
    <>
      {plan.publishedAt && <PublishedNote plan={plan} words={words} />}
      <PlanFigures plan={plan} figures={plan.figures} />
      {method !== null && method !== 'mip' && (
        <div>
          <Alert tone={plan.fellBack || method === 'greedy' ? 'warning' : 'info'}>{t(`methods.${plan.fellBack && method === 'lpRepair' ? 'fellBack' : method}`)}</Alert>
        </div>
      )}
      {plan.origin === 'made' && isHolding(plan.input) && (
        <p className="measure">{t('holding')}</p>
      )}
      {plan.input.fewMoves && <p className="measure">{t('holdingFew')}</p>}
      {plan.origin === 'trial' && plan.state !== 'dropped' && (
        <div>
          <TrialBox plan={plan} changes={compareVisits(base?.visits ?? [], plan.visits)} words={words} keep={actions.keepTrialAction} drop={actions.dropTrialAction} />
        </div>
      )}
      <HostsToAsk hosts={hosts} {...shared} />
      {open && !undecided && <PublishBox plan={plan} changes={compareVisits(held, plan.visits)} held={held.length} words={words} publish={actions.publishPlanAction} />}
      <Parts />
      <div className="plan-columns">
        <UnplacedList
          planId={plan.id}
          left={plan.left}
          {...shared}
          attempt={open ? actions.tryRelaxationAction : null}
          explain={plan.left.length > MOST_EXPLAINED ? actions.explainOneAction : null}
        />
        <div className="stack stack-large plan-aims" id="aims">
          <PlanSettings plan={plan} pairs={pairs} />
          <LevelTable levels={plan.levels} fewMoves={plan.input.fewMoves} />
          <MateList mates={listMateLines(plan.input, plan.visits)} words={words} />
        </div>
        <DeskWeek plan={plan} {...shared} move={plan.state === 'dropped' || undecided ? null : actions.moveByHandAction} />
      </div>
      <PeopleTable plan={plan} {...shared} />
    </>
  );
}

/** Where the parts stand under each other: the way to each of them. */
function Parts() {
  const t = useTranslations('plans');
  const parts = { unplaced: t('unplaced.heading'), aims: t('levels.heading'), week: t('desks.heading'), people: t('people.heading'), versions: t('versions') };
  return (
    <nav className="plan-parts" aria-label={t('parts')}>
      <ul className="plain-list cluster">
        {Object.entries(parts).map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
