import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { OpeningPerson, OpeningView } from '@/lib/openings/types';
import type { RoundView } from '@/lib/rounds/types';
import { OpeningCard } from './opening-card';

/** A host's own openings: those to come first, then what was. */
export function HostingView({
  openings,
  people,
  rounds,
  now,
}: {
  openings: OpeningView[];
  people: OpeningPerson[];
  /** The rounds one can offer to now. */
  rounds: RoundView[];
  now: Date;
}) {
  const t = useTranslations('openings');
  const isComing = (opening: OpeningView) => opening.state === 'offered' && opening.ends > now;
  const coming = openings.filter(isComing);
  const earlier = openings.filter((opening) => !isComing(opening)).reverse();
  const card = (opening: OpeningView) => (
    <OpeningCard
      key={opening.id}
      opening={opening}
      people={people.filter((person) => person.openingId === opening.id)}
      now={now}
    />
  );
  const offer = rounds.length > 0 && <LinkButton href="/hosting/offer">{t('offer')}</LinkButton>;
  if (openings.length === 0) {
    return (
      <EmptyState
        heading={t(rounds.length > 0 ? 'noneYet' : 'noRound')}
        icon="calendar-month"
        action={offer}
      >
        {t(rounds.length > 0 ? 'noneYetText' : 'noRoundText')}
      </EmptyState>
    );
  }
  return (
    <div className="stack stack-large">
      <section className="stack">
        <h2>{t('coming')}</h2>
        {coming.length > 0 ? <div className="grid">{coming.map(card)}</div> : <p>{t('noneComing')}</p>}
      </section>
      {earlier.length > 0 && (
        <Disclosure summary={`${t('earlier')} (${earlier.length})`} open={coming.length === 0}>
          <div className="grid">{earlier.map(card)}</div>
        </Disclosure>
      )}
    </div>
  );
}
