'use client';
import { useTranslations } from 'next-intl';
import type { Similar } from './use-similar';

/** Three are read at a glance; more would stand between the reader and the codebook. */
const MOST = 3;

/** Beside the chosen words: passages that read like them, so that the like is marked alike, and sentences nobody has marked yet. */
export function SimilarList({ similar: { marked, unmarked }, observationId }: { similar: Similar; observationId: string }) {
  const t = useTranslations('coding');
  // The text itself is in front of the reader already.
  const elsewhere = marked.filter((passage) => passage.observationId !== observationId).slice(0, MOST);
  const alike = (likeness: number) => t('passages.likeness', { percent: Math.round(likeness * 100) });
  return (
    <>
      {elsewhere.length > 0 && (
        <section className="similar-beside" aria-labelledby="similar-marked">
          <h3 id="similar-marked">{t('passages.similar')}</h3>
          <ul>
            {elsewhere.map(({ id, text, likeness, themes }) => (
              <li key={id}>
                <a href={`/passages/${id}`}>{text}</a>
                <span className="quiet">{[...themes.map(({ name }) => name), alike(likeness)].join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unmarked.length > 0 && (
        <section className="similar-beside" aria-labelledby="similar-unmarked">
          <h3 id="similar-unmarked">{t('similarUnmarked')}</h3>
          <ul>
            {unmarked.map(({ observationId: otherId, field, text, likeness }) => (
              <li key={`${otherId} ${field} ${text}`}>
                <a href={`/coding?queue=all&observation=${otherId}`}>{text}</a>
                <span className="quiet">{[t(`fields.${field}`), alike(likeness)].join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
