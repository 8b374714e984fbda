import { useTranslations } from 'next-intl';
import type { SimilarPassage } from '@/lib/similar-passages/types';

/** What was marked elsewhere in much the same words, and what it was given. */
export function SimilarPassages({ passages }: { passages: SimilarPassage[] }) {
  const t = useTranslations('coding.passages');
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{t('similar')}</h2>
      {passages.length === 0 && <p className="quiet">{t('noSimilar')}</p>}
      <ul className="passages">
        {passages.map(({ id, text, likeness, themes }) => (
          <li key={id}>
            <blockquote>
              <a href={`/passages/${id}`}>{text}</a>
            </blockquote>
            <p className="cluster">
              {themes.map((theme) => (
                <span key={theme.id} className={`theme-tag hue-${theme.colour}`}>
                  {theme.name}
                </span>
              ))}
              <span className="quiet">{t('likeness', { percent: Math.round(likeness * 100) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
