import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatDay } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import type { Move } from '@/lib/proposals/states/types';
import type { ProposalView } from '@/lib/proposals/types';
import type { VersionLine } from '@/lib/proposals/versions/types';

type Props = { proposal: ProposalView; moves: Move[]; versions: VersionLine[] };

/** What has happened to a proposal, the newest first: its versions and the steps it has taken. */
export function ProposalHistory({ proposal, moves, versions }: Props) {
  const t = useTranslations('proposals.history');
  const locale = useLocale();
  const lines = [
    ...versions.map((version) => ({ key: `v${version.number}`, at: version.writtenAt, text: <Version version={version} proposalId={proposal.id} /> })),
    ...moves.map((move) => ({ key: move.id, at: move.at, text: <Step move={move} /> })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section aria-labelledby="history" className="stack stack-small">
      <h2 id="history">{t('heading')}</h2>
      <ol className="plain-list stack stack-small" reversed>
        {lines.map(({ key, at, text }) => (
          <li key={key}>
            <span className="quiet">{formatDay(civilDateOf(at), locale, { year: true })}</span>
            <br />
            {text}
          </li>
        ))}
      </ol>
      <p>
        <Link href={`/proposals/${proposal.id}/versions`} prefetch={false}>
          {t('all')}
        </Link>
      </p>
    </section>
  );
}

function Version({ version: { number, writer, credited }, proposalId }: { version: VersionLine; proposalId: string }) {
  const t = useTranslations('proposals.history');
  if (number === 1) return <>{t('made', { name: writer })}</>;
  return (
    <>
      {credited ? t('credited', { number, name: writer, other: credited }) : t('version', { number, name: writer })}.{' '}
      <Link href={`/proposals/${proposalId}/versions?from=${number - 1}&to=${number}`} prefetch={false}>
        {t('compare')}
        <span className="sr-only"> ({number})</span>
      </Link>
    </>
  );
}

function Step({ move: { by, from, to, reason, until } }: { move: Move }) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  return (
    <>
      {from === to && until
        ? t('history.until', { name: by, day: formatDate(until, locale) })
        : t('history.moved', { name: by, from: t(`states.${from}`), to: t(`states.${to}`) })}
      {reason && (
        <>
          <br />
          <span className="quiet">{t('history.reason', { reason })}</span>
        </>
      )}
    </>
  );
}
