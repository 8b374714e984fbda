import { useTranslations } from 'next-intl';
import type { SharedText } from '@/lib/agreement/types';
import { cutIntoRuns, overlaps, sliceSpan } from '@/lib/passages/offsets/rules';

type Themes = Map<string, { name: string; colour: number }>;

/** One text twice: as the first has coded it, and as the second. What only one has is said in words. */
export function SideBySide({ text, themes, names }: { text: SharedText; themes: Themes; names: readonly [string, string] }) {
  return (
    <div className="side-by-side">
      {names.map((name, index) => (
        <CoderSide key={name} name={name} coder={index as 0 | 1} text={text} themes={themes} />
      ))}
    </div>
  );
}

function CoderSide({ name, coder, text, themes }: { name: string; coder: 0 | 1; text: SharedText; themes: Themes }) {
  const t = useTranslations('coding');
  const own = text.codings.filter((coding) => coding.coder === coder).map((coding, index) => ({ ...coding, id: String(index) }));
  const theirs = text.codings.filter((coding) => coding.coder !== coder);
  return (
    <section aria-label={name} className="stack">
      <h2>{name}</h2>
      {text.texts.map(({ field, text: whole }) => {
        const marks = own.filter((coding) => coding.field === field);
        return (
          <div key={field}>
            <h3>{t(`fields.${field}`)}</h3>
            <p className="coding-text">
              {cutIntoRuns(whole, marks).map(({ from, text: words, ids }) => {
                const first = marks.find(({ id }) => id === ids[0]);
                const hue = first ? (themes.get(first.themeId)?.colour ?? 0) : 0;
                return (
                  <span key={from} className={first ? `run run-${Math.min(3, ids.length)} hue-${hue}` : undefined}>
                    {words}
                  </span>
                );
              })}
            </p>
            <ul className="marks">
              {marks.map((mark) => {
                const alone = !theirs.some((other) => other.field === field && other.themeId === mark.themeId && overlaps(other, mark));
                return (
                  <li key={mark.id} className={`mark-card hue-${themes.get(mark.themeId)?.colour ?? 0}`}>
                    <span className="mark-themes">
                      {themes.get(mark.themeId)?.name} {alone && <em>({t('agreement.differ')})</em>}
                    </span>
                    <span className="mark-words">”{sliceSpan(whole, mark)}”</span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      {own.length === 0 && <p className="quiet">{t('agreement.nothingMarked')}</p>}
    </section>
  );
}
