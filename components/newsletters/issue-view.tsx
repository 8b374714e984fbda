import { useTranslations } from 'next-intl';
import type { Issue } from '@/lib/newsletters/types';
import { RichText } from './rich-text';

/** The issue itself, as it is read and printed. It is written in Danish, whatever language the page around it has. */
export function IssueView({ issue }: { issue: Issue }) {
  const t = useTranslations('newsletters');
  return (
    <article className="issue measure">
      {issue.blocks.map(({ heading, text }, place) => (
        <section key={place} lang="da">
          {heading && <h2>{heading}</h2>}
          <RichText text={text} />
        </section>
      ))}
      {issue.notes.length > 0 && (
        <section>
          <h2>{t('corrections')}</h2>
          {issue.notes.map(({ text, day }) => (
            <p key={text} lang="da" className="pre-line">
              <strong>{t('correctionOf', { day })}</strong>
              {`\n${text}`}
            </p>
          ))}
        </section>
      )}
    </article>
  );
}
