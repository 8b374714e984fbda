import { useLocale, useTranslations } from 'next-intl';
import { dayOptions } from '@/components/openings/day-options';
import { hostGroups } from '@/components/openings/form-props';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import type { HostChoice } from '@/lib/openings/types';
import type { WeekDay } from '@/lib/rounds/types';
import { MOST_WISHES } from '@/lib/wishes/rules';
import type { WishPage as Page } from '@/lib/wishes/types';
import { wishValues } from './form-values';
import { OpeningCards } from './opening-cards';
import { Outcome } from './outcome';
import { Said } from './said';
import { Status } from './status';
import { WishForm, type WishAction } from './wish-form';
import { wishChoices } from './words';
import { Withdraw } from './withdraw';

/** A round by wishes for one person: the form while it is open, before that what there is, afterwards what came of it. */
export function WishPage({
  page,
  days,
  colleagues,
  ownUnitId,
  add,
  reason,
  save,
  withdraw,
}: {
  page: Page;
  days: WeekDay[];
  colleagues: HostChoice[];
  ownUnitId: string;
  /** An opening that the reader comes from and wants to wish for. */
  add: string | null;
  /** Why the reader has no visit, once there is a plan that says so. */
  reason: string | null;
  save: WishAction;
  withdraw: WishAction;
}) {
  const t = useTranslations('wishes');
  const [visits, openingTexts] = [useTranslations('visits'), useTranslations('openings')];
  const locale = useLocale();
  const { round, openings, statement } = page;
  const offered = openings.filter(({ state }) => state === 'offered');
  const choices = wishChoices(offered, visits, (host, unit) => t('hostOf', { host, unit }), locale);
  const version = statement?.version ?? 0;
  const rank = (statement?.wishes.length ?? 0) + 1;
  const added = rank <= MOST_WISHES && !statement?.wishes.some(({ openingId }) => openingId === add) && choices.find(({ id }) => id === add);
  if (round.phase !== 'open') {
    return (
      <>
        <Outcome page={page} reason={reason} />
        <Status page={page} />
        {round.phase !== 'upcoming' && <Said page={page} />}
        {round.phase === 'upcoming' && (
          <ClientMessages namespaces={['wishes']}>
            <OpeningCards choices={choices} rankOf={() => 0} />
          </ClientMessages>
        )}
      </>
    );
  }
  return (
    <>
      <Outcome page={page} reason={reason} />
      <Status page={page} />
      {added && <Alert tone="info">{t('form.added', { topic: added.topic, rank })}</Alert>}
      {offered.length === 0 ? (
        <EmptyState heading={t('noOpenings')} icon="calendar-month">
          {t('noOpeningsText')}
        </EmptyState>
      ) : (
        <ClientMessages namespaces={['wishes']}>
          <WishForm
            key={added ? added.id : ''}
            action={save}
            roundId={round.id}
            version={version}
            values={wishValues(statement, added ? added.id : null)}
            choices={choices}
            ownUnit={offered.length - choices.length}
            days={dayOptions(openingTexts, days, locale)}
            colleagues={hostGroups(colleagues)}
            swapColleagues={hostGroups(colleagues.filter(({ unitId }) => unitId !== ownUnitId))}
          />
          {!statement?.withdrawn && <Withdraw action={withdraw} roundId={round.id} version={version} />}
        </ClientMessages>
      )}
    </>
  );
}
