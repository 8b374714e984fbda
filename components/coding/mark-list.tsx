'use client';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Mark } from '@/lib/coding/types';
import type { ThemeChoice } from './theme-picker';

type Props = {
  marks: Mark[];
  themes: Map<string, ThemeChoice>;
  activeId: string | null;
  showOthers: boolean;
  open: (markId: string | null) => void;
  uncode: (mark: Mark, themeId: string) => void;
  unmark: (mark: Mark) => void;
  /** Whether a mark may be put elsewhere: it needs a look, or was placed just now and perhaps wrongly. */
  movable: (mark: Mark) => boolean;
  /** Puts such a mark where the reader has chosen; absent while nothing is chosen in its text. */
  place?: (mark: Mark) => void;
};

const MOST_LETTERS = 80;
const shorten = (text: string) => ([...text].length > MOST_LETTERS ? `${[...text].slice(0, MOST_LETTERS - 1).join('')}…` : text);

/** The marks of one text in the margin: each a button with its words, and its themes, which one can take off. */
export function MarkList({ marks, themes, activeId, showOthers, open, uncode, unmark, movable, place }: Props) {
  const t = useTranslations('coding');
  if (marks.length === 0) return null;
  return (
    <ul className="marks">
      {marks.map((mark) => {
        const active = mark.id === activeId;
        const shown = mark.themes.filter(({ mine }) => mine || showOthers);
        const names = shown.map(({ themeId }) => themes.get(themeId)?.name ?? t('unknownTheme'));
        return (
          <li key={mark.id} className={`mark-card hue-${themes.get(shown[0]?.themeId ?? '')?.colour ?? 0}`}>
            <button type="button" className="mark-open" data-mark={mark.id} aria-pressed={active} onClick={() => open(active ? null : mark.id)}>
              <span className="mark-themes">{names.join(', ')}</span>
              <span className="mark-words">”{shorten(mark.text)}”</span>
            </button>
            {mark.needsLook && (
              <p>
                <Badge tone="warning" icon="warning">
                  {t('needsLook')}
                </Badge>
              </p>
            )}
            {active && (
              <div className="mark-actions">
                {movable(mark) && <p className="quiet">{place ? t('placeHere') : t('chooseToPlace')}</p>}
                {movable(mark) && place && (
                  <button type="button" className="button button-secondary button-small" onClick={() => place(mark)}>
                    {t('place')}
                  </button>
                )}
                {shown.map(({ themeId, mine, others }) => (
                  <p key={themeId}>
                    {themes.get(themeId)?.name ?? t('unknownTheme')}
                    {showOthers && others > 0 && <span className="quiet"> {t('othersToo', { count: others })}</span>}{' '}
                    {mine && (
                      <button type="button" className="function-link" onClick={() => uncode(mark, themeId)}>
                        {t('takeOff')}
                        <span className="sr-only"> {themes.get(themeId)?.name}</span>
                      </button>
                    )}
                  </p>
                ))}
                <p className="cluster">
                  {mark.themes.some(({ mine }) => mine) && (
                    <button type="button" className="function-link" onClick={() => unmark(mark)}>
                      {t('unmark')}
                    </button>
                  )}
                  <a href={`/passages/${mark.id}`}>{mark.memos > 0 ? t('memos', { count: mark.memos }) : t('memo')}</a>
                  <a href={`/passages/${mark.id}#findings`}>{t('useInFinding')}</a>
                </p>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
