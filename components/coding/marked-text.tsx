'use client';
import { useTranslations } from 'next-intl';
import type { Chosen } from '@/lib/coding/rules';
import type { CodingText, Mark } from '@/lib/coding/types';
import { cutIntoRuns, sentencesOf, sliceSpan } from '@/lib/passages/offsets/rules';
import type { ThemeChoice } from './theme-picker';

const chosenId = 'chosen';

type Props = {
  text: CodingText['texts'][number];
  marks: Mark[];
  themes: Map<string, ThemeChoice>;
  chosen: Chosen | null;
  activeId: string | null;
  /** Sentence by sentence as buttons, for those who cannot drag over words. */
  bySentence: boolean;
  choose: (chosen: Chosen | null) => void;
  open: (markId: string) => void;
  children: React.ReactNode;
};

/** One text of the observation with what is marked in it, and beside it (`children`) the marks as buttons. */
export function MarkedText({ text: { field, text }, marks, themes, chosen, activeId, bySentence, choose, open, children }: Props) {
  const t = useTranslations('coding');
  const own = chosen?.field === field ? chosen : null;
  // A mark that needs a look has lost its place; drawing it at the old one would mark other words.
  const drawn = marks.filter(({ needsLook }) => !needsLook);
  const runs = cutIntoRuns(text, own ? [...drawn, { ...own, id: chosenId }] : drawn);
  const colourOf = (id: string) => themes.get(marks.find((mark) => mark.id === id)?.themes[0]?.themeId ?? '')?.colour ?? 0;
  return (
    <section className="coding-field" aria-label={t(`fields.${field}`)}>
      <h3>{t(`fields.${field}`)}</h3>
      <div className="coding-field-body">
        {bySentence ? (
          <ul className="sentences">
            {sentencesOf(text).map((span) => {
              const pressed = own !== null && span.from >= own.from && span.to <= own.to;
              return (
                <li key={span.from}>
                  <button type="button" aria-pressed={pressed} onClick={() => choose(pressed ? null : { ...span, field })}>
                    {sliceSpan(text, span)}
                  </button>
                </li>
              );
            })}
          </ul>
        ) : (
          <p className="coding-text" data-field={field}>
            {runs.map(({ from, text: words, ids }) => {
              const covering = ids.filter((id) => id !== chosenId);
              const [first] = covering;
              const names = [
                ...(first ? [`run run-${Math.min(3, covering.length)} hue-${colourOf(first)}`] : []),
                ...(ids.includes(chosenId) ? ['run-chosen'] : []),
                ...(activeId && ids.includes(activeId) ? ['run-active'] : []),
              ];
              return (
                <span key={from} className={names.join(' ') || undefined} onClick={first ? () => open(covering[covering.length - 1]!) : undefined}>
                  {words}
                </span>
              );
            })}
          </p>
        )}
        {children}
      </div>
    </section>
  );
}
