import { useLocale, useTranslations } from 'next-intl';
import { HostTable } from '@/components/openings/host-table';
import { OpeningTable } from '@/components/openings/opening-table';
import { OpeningWeek } from '@/components/openings/opening-week';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { OpeningView } from '@/lib/openings/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import { phaseOf, takesOffers } from '@/lib/rounds/rules';
import type { RoundCounts, RoundRefusal, RoundView as Round, WeekDay } from '@/lib/rounds/types';
import { RoundFacts, RoundStats } from './round-facts';
import { RoundPhaseBadge } from './round-phase';
import { RoundStateForm } from './round-state-form';

type Action = FormAction<{ roundId: string }, RoundRefusal>;
const hrefOf = (opening: OpeningView) => `/hosting/${opening.id}`;

/** One round for the lead: where it stands and what to do next, its week, who hosts, and its settings. */
export function RoundView({
  round,
  days,
  counts,
  openings,
  now,
  publish,
  close,
}: {
  round: Round;
  days: WeekDay[];
  counts: RoundCounts;
  openings: OpeningView[];
  now: Date;
  publish: Action;
  close: Action;
}) {
  const t = useTranslations('rounds');
  const locale = useLocale();
  const phase = phaseOf(round, now);
  const next = phase === 'draft' && counts.openings === 0 ? 'draftEmpty' : phase;
  const offer = takesOffers(round, now) && (
    <LinkButton href={`/hosting/offer?round=${round.id}`} variant={openings.length > 0 ? 'secondary' : 'primary'}>
      {t('detail.offer')}
    </LinkButton>
  );
  const step = <RoundStateForm roundId={round.id} state={round.state} publish={publish} close={close} />;
  return (
    <div className="stack stack-large">
      <section className="stack">
        <div className="cluster">
          <RoundPhaseBadge phase={phase} />
          <span>
            {t(`next.${next}`, {
              opens: formatDateTime(round.signUpOpens, locale),
              closes: formatDateTime(round.signUpCloses, locale),
            })}
          </span>
        </div>
        {openings.length > 0 && <RoundStats counts={counts} />}
        <div className="cluster">
          {round.state === 'draft' && counts.openings > 0 && step}
          {openings.length > 0 && offer}
          {round.mode === 'wishes' && round.state !== 'draft' && (
            <LinkButton href={`/wishes/overview?round=${round.id}`} variant="secondary" icon="star">
              {t('detail.wishes')}
            </LinkButton>
          )}
          {round.mode === 'wishes' && (
            <LinkButton href={`/rounds/${round.id}/plan`} variant={phase === 'ended' ? 'primary' : 'secondary'}>
              {t('detail.plan')}
            </LinkButton>
          )}
          {round.state !== 'closed' && (
            <LinkButton href={`/rounds/${round.id}/edit`} variant="tertiary" icon="edit">
              {t('edit')}
            </LinkButton>
          )}
          {round.state !== 'draft' && step}
        </div>
      </section>
      {openings.length === 0 ? (
        <EmptyState heading={t('detail.noOpenings')} icon="calendar-month" action={offer}>
          {t('detail.noOpeningsText')}
        </EmptyState>
      ) : (
        <>
          <section className="stack">
            <h2>{t('detail.calendar')}</h2>
            <OpeningWeek label={t('detail.calendar')} days={days} openings={openings} hrefOf={hrefOf} level={3} />
          </section>
          <Disclosure summary={t('detail.list')}>
            <OpeningTable caption={t('detail.list')} openings={openings} hrefOf={hrefOf} />
          </Disclosure>
          <Disclosure summary={t('detail.hosts')}>
            <HostTable caption={t('detail.hosts')} openings={openings} />
          </Disclosure>
        </>
      )}
      <section className="stack">
        <h2>{t('detail.facts')}</h2>
        <RoundFacts round={round} days={days} />
      </section>
    </div>
  );
}
