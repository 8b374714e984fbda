import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StrengthBadge, StrengthSentence } from '@/components/findings/finding-strength';
import { Badge } from '@/components/ui/badge';
import type { Evidence } from '@/lib/findings/types';
import type { Ground, Grounds } from '@/lib/proposals/grounds/types';

/** Quotes on each side before the rest is counted: a committee reads a page. */
const MOST_QUOTES = 3;

/** What a proposal rests on: each finding with words from the counters for and against, and where they come from. */
export function GroundsView({ grounds, coder }: { grounds: Grounds; coder: boolean }) {
  const t = useTranslations('proposals.evidence');
  if (grounds.list.length === 0) return <p className="quiet">{t('none')}</p>;
  return (
    <div className="stack">
      <p className="cluster">
        {t('together')} <StrengthBadge level={grounds.strength.level} />
        <span>
          <StrengthSentence strength={grounds.strength} />
        </span>
      </p>
      {grounds.list.map((ground) => (
        <GroundView key={ground.findingId} ground={ground} coder={coder} />
      ))}
    </div>
  );
}

function GroundView({ ground: { finding, heldBack }, coder }: { ground: Ground; coder: boolean }) {
  const t = useTranslations('proposals.evidence');
  const f = useTranslations('findings');
  if (!finding) return <p className="quiet">{t('hidden')}</p>;
  const on = (side: Evidence['side']) => finding.evidence.filter((evidence) => evidence.side === side);
  return (
    <article className="ground stack stack-small">
      <h3>
        <Link href={`/findings/${finding.id}`} prefetch={false}>
          {t('finding', { number: finding.number })}: {finding.statement}
        </Link>
      </h3>
      <p>
        <StrengthBadge level={finding.strength.level} />
      </p>
      <h4>{t('supports')}</h4>
      <Quotes evidence={on('supports')} coder={coder} />
      <h4>{t('contradicts')}</h4>
      {on('contradicts').length === 0 ? <p className="quiet">{t('noContradicts')}</p> : <Quotes evidence={on('contradicts')} coder={coder} />}
      {heldBack > 0 && <p className="quiet">{f('heldBack', { count: heldBack })}</p>}
    </article>
  );
}

/** Who wrote it is not said here; those who code come from the words to the passage itself. */
function Quotes({ evidence, coder }: { evidence: Evidence[]; coder: boolean }) {
  const t = useTranslations('proposals.evidence');
  const left = evidence.length - MOST_QUOTES;
  return (
    <>
      <ul className="plain-list stack stack-small">
        {evidence.slice(0, MOST_QUOTES).map(({ id, passage }) => (
          <li key={id} className="quote">
            <blockquote>
              {coder ? (
                <Link href={`/passages/${passage.id}`} prefetch={false}>
                  {passage.text}
                </Link>
              ) : (
                passage.text
              )}
            </blockquote>
            <p className="quiet">
              {[passage.unit, passage.site ?? passage.stop, passage.event].filter(Boolean).join(' · ')} {passage.outside && <Badge icon="map">{t('outside')}</Badge>}
            </p>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="quiet">{t('more', { count: left })}</p>}
    </>
  );
}
