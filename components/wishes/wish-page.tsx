import { useLocale, useTranslations } from 'next-intl';
import { dayOptions } from '@/components/openings/day-options';
import { hostGroups } from '@/components/openings/form-props';
import { ClientMessages } from '@/components/shell/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import type { HostChoice } from '@/lib/openings/types';
import type { WeekDay } from '@/lib/rounds/types';
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
  reason,
  save,
  withdraw,
}: {
  page: Page;
  days: WeekDay[];
  colleagues: HostChoice[];
  reason?: React.ReactNode;
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
      <Status page={page} />
      {offered.length === 0 ? (
        <EmptyState heading={t('noOpenings')} icon="calendar-month">
          {t('noOpeningsText')}
        </EmptyState>
      ) : (
        <ClientMessages namespaces={['wishes']}>
          <WishForm
            // What is saved is tidied; a form that was drawn before it starts over.
            key={version}
            action={save}
            roundId={round.id}
            version={version}
            values={wishValues(statement)}
            choices={choices}
            ownUnit={offered.length - choices.length}
            days={dayOptions(openingTexts, days, locale)}
            colleagues={hostGroups(colleagues)}
          />
          {!statement?.withdrawn && <Withdraw action={withdraw} roundId={round.id} version={version} />}
        </ClientMessages>
      )}
    </>
  );
}
