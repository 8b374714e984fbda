import { useLocale, useTranslations } from 'next-intl';
import { ClientMessages } from '@/components/shell/client-messages';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { StatTile } from '@/components/ui/stat-tile';
import { formatDateTime } from '@/lib/platform/format';
import { isTight } from '@/lib/wishes/rules';
import type { WishAnswer, WishOverview } from '@/lib/wishes/types';
import { DemandTable } from './demand-table';
import { Remind, type RemindAction } from './remind';

/** Who has answered and who has not, with a reminder to those; and how many want each opening. */
export function Overview({ overview, shown, open, remind }: { overview: WishOverview; shown: 'silent' | 'answered'; open: boolean; remind: RemindAction }) {
  const t = useTranslations('wishes.board');
  const { round, answers, openings } = overview;
  const of = (state: WishAnswer['state']) => answers.filter((answer) => answer.state === state);
  const silent = of('silent');
  const answered = answers.filter(({ state }) => state !== 'silent');
  const href = (show: string) => `/wishes/overview?round=${round.id}&show=${show}`;
  return (
    <div className="stack stack-large">
      <div className="grid grid-small">
        <StatTile figure={answered.length} label={t('answered')} />
        <StatTile figure={silent.length} label={t('silent')} tone={open && silent.length > 0 ? 'warning' : undefined} />
        <StatTile figure={of('declined').length} label={t('declined')} />
        <StatTile figure={openings.filter(isTight).length} label={t('tight')} />
      </div>
      <section className="stack" aria-labelledby="people">
        <h2 id="people">{t('people')}</h2>
        {open && silent.length > 0 && (
          <>
            <ClientMessages namespaces={['wishes']}>
              <Remind action={remind} roundId={round.id} />
            </ClientMessages>
            <p className="quiet">{t('remindHint')}</p>
          </>
        )}
        <LinkTabs
          label={t('tabs')}
          items={[
            { href: href('silent'), label: t('tabSilent'), count: silent.length, current: shown === 'silent' },
            { href: href('answered'), label: t('tabAnswered'), count: answered.length, current: shown === 'answered' },
          ]}
        />
        <Answers answers={shown === 'silent' ? silent : answered} shown={shown} />
      </section>
      <section className="stack" aria-labelledby="demand">
        <h2 id="demand">{t('demand')}</h2>
        <DemandTable openings={openings} />
      </section>
    </div>
  );
}

function Answers({ answers, shown }: { answers: WishAnswer[]; shown: 'silent' | 'answered' }) {
  const t = useTranslations('wishes.board');
  const locale = useLocale();
  if (answers.length === 0) {
    return (
      <EmptyState heading={t(shown === 'silent' ? 'allAnswered' : 'nobodyYet')} icon="checklist">
        {t(shown === 'silent' ? 'allAnsweredText' : 'nobodyYetText')}
      </EmptyState>
    );
  }
  const at = (instant: Date | null) => (instant ? formatDateTime(instant, locale) : t('never'));
  const who: Column<WishAnswer>[] = [
    { key: 'name', heading: t('name'), cell: ({ name }) => name, rowHeading: true },
    { key: 'unit', heading: t('unit'), cell: ({ unitName }) => unitName },
  ];
  const columns: Record<typeof shown, Column<WishAnswer>[]> = {
    silent: [...who, { key: 'reminded', heading: t('reminded'), cell: ({ remindedAt }) => at(remindedAt) }],
    answered: [
      ...who,
      {
        key: 'answer',
        heading: t('answer'),
        cell: ({ state, wishes, onlyWishes }) =>
          state === 'declined' ? t('declinedShort') : t('wished', { wishes, only: onlyWishes ? 'yes' : 'no' }),
      },
      {
        key: 'pair',
        heading: t('pair'),
        cell: ({ pairName, pairAgreed }) => (pairName ? t(pairAgreed ? 'agreed' : 'oneSided', { name: pairName }) : '–'),
      },
      {
        key: 'swap',
        heading: t('swap'),
        cell: ({ swapName, swapAgreed }) => (swapName ? t(swapAgreed ? 'agreed' : 'oneSided', { name: swapName }) : '–'),
      },
      { key: 'when', heading: t('when'), cell: ({ savedAt }) => at(savedAt) },
    ],
  };
  return <DataTable caption={t(shown === 'silent' ? 'tabSilent' : 'tabAnswered')} hideCaption columns={columns[shown]} rows={answers} rowKey={({ employeeId }) => employeeId} compact />;
}
