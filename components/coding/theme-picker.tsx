'use client';
import { useId, useState } from 'react';
import { useTranslations } from 'next-intl';
import { findByTyping } from '@/lib/codebook/rules';

/** A theme as it is offered; `retired` ones are only named where they stand. */
export type ThemeChoice = { id: string; name: string; path: string; depth: number; colour: number; retired: boolean; definition: string; examples: string; count: number };

type Props = {
  themes: ThemeChoice[];
  /** Themes the reader has on the open mark. */
  given: Set<string>;
  /** Whether something is chosen that a theme can be given to. */
  ready: boolean;
  suggestions: ThemeChoice[];
  inputRef: React.RefObject<HTMLInputElement | null>;
  pick: (theme: ThemeChoice) => void;
  leave: () => void;
};

/**
 * The codebook as buttons with counts, and a field that narrows it down: the first match is one Enter away. What a theme
 * means stands below while it has the focus or would be the one; a finger that cannot point without pressing shows all.
 */
export function ThemePicker({ themes, given, ready, suggestions, inputRef, pick, leave }: Props) {
  const t = useTranslations('coding');
  const [typed, setTyped] = useState('');
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [explained, setExplained] = useState(false);
  const id = useId();
  const found = findByTyping(themes.filter(({ retired }) => !retired), typed);
  const first = typed.trim() ? found[0] : undefined;
  const about = first ?? found.find((theme) => theme.id === focusedId);
  const take = (theme: ThemeChoice) => {
    setTyped('');
    pick(theme);
  };
  return (
    <div className="theme-picker">
      <label htmlFor={id}>{t('findTheme')}</label>
      <input
        ref={inputRef}
        id={id}
        className="form-input"
        type="text"
        autoComplete="off"
        value={typed}
        aria-describedby={`${id}-first`}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setTyped('');
            leave();
          }
          if (event.key === 'Enter' && first) {
            event.preventDefault();
            take(first);
          }
        }}
      />
      <p id={`${id}-first`} className="quiet" aria-live="polite">
        {typed.trim() ? (first ? t('enterGives', { theme: first.name }) : t('noTheme')) : ready ? t('pickTheme') : t('chooseFirst')}
      </p>
      {suggestions.length > 0 && !typed && (
        <div role="group" aria-label={t('suggestions')} className="theme-suggestions">
          <p className="quiet">{t('suggestions')}</p>
          {suggestions.map((theme) => (
            <button key={theme.id} type="button" className={`theme-button hue-${theme.colour}`} onClick={() => take(theme)}>
              {theme.name}
            </button>
          ))}
        </div>
      )}
      <p>
        <button type="button" className="function-link" aria-pressed={explained} onClick={() => setExplained(!explained)}>
          {t('explainThemes')}
        </button>
      </p>
      <ul className="theme-tree">
        {found.map((theme) => (
          <li key={theme.id} className={`level-${typed ? 0 : theme.depth}`}>
            <button
              type="button"
              className={`theme-button hue-${theme.colour}`}
              aria-pressed={given.has(theme.id)}
              aria-describedby={about === theme && !explained ? `${id}-about` : undefined}
              onFocus={() => setFocusedId(theme.id)}
              onPointerEnter={() => setFocusedId(theme.id)}
              data-first={theme === first || undefined}
              onClick={() => take(theme)}
            >
              <span>{typed && theme.depth > 0 ? theme.path : theme.name}</span>
              <span className="theme-count">
                {theme.count}
                <span className="sr-only"> {t('passagesWord', { count: theme.count })}</span>
              </span>
            </button>
            {explained && <ThemeMeaning theme={theme} />}
          </li>
        ))}
      </ul>
      {about && !explained && (
        <div id={`${id}-about`} className="theme-about">
          <h3>{about.name}</h3>
          <ThemeMeaning theme={about} />
        </div>
      )}
    </div>
  );
}

/** When a theme fits, and examples of it. */
function ThemeMeaning({ theme: { definition, examples } }: { theme: ThemeChoice }) {
  const t = useTranslations('coding');
  return (
    <div className="theme-meaning">
      <p>{definition || t('noDefinition')}</p>
      {examples && (
        <p className="quiet seen-text">
          {t('examples')}: {examples}
        </p>
      )}
    </div>
  );
}
