import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { formatDateTime } from '@/lib/platform/format';
import { hasOutcome } from '@/lib/wishes/choosing/rules';
import type { WishPage } from '@/lib/wishes/types';

/** Where the reader stands in the round, in a sentence, and what is between them and a colleague. */
export function Status({ page }: { page: WishPage }) {
  const { round, statement, pair, askedBy, swap, swapAskedBy } = page;
  const t = useTranslations('wishes');
  const locale = useLocale();
  const params = {
    opens: formatDateTime(round.signUpOpens, locale),
    closes: formatDateTime(round.signUpCloses, locale),
    saved: statement ? formatDateTime(statement.savedAt, locale) : '',
  };
  const ended = round.phase === 'ended' && hasOutcome(page) ? 'given' : round.phase;
  const answer = !statement ? 'none' : statement.withdrawn ? 'declined' : 'wished';
  return (
    <>
      <p className="measure">{t(`status.${ended === 'open' ? answer : ended}`, params)}</p>
      {round.phase === 'open' && (
        <>
          {pair && <p className="measure">{t(pair.agreed ? 'pairState.agreed' : 'pairState.waiting', { name: pair.name })}</p>}
          {askedBy.map(({ id, name }) => (
            <Alert key={id} tone="info">
              {t('pairState.asked', { name })}
            </Alert>
          ))}
          {swap && <p className="measure">{t(`swapState.${!swap.agreed ? 'waiting' : swap.possible ? 'agreed' : 'noOpening'}`, { name: swap.name })}</p>}
          {swapAskedBy.map(({ id, name }) => (
            <Alert key={id} tone="info">
              {t('swapState.asked', { name })}
            </Alert>
          ))}
        </>
      )}
    </>
  );
}

const dones = ['saved', 'withdrawn'] as const;

/** What the form before this page did, told by its address, so that it is said without scripts too. */
export function DoneNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('wishes.saved');
  const key = dones.find((name) => name === done);
  return (
    key && (
      <Alert tone="success" live>
        {t(key)}
      </Alert>
    )
  );
}
