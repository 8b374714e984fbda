'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { stepSentence, stepWord, type Chosen } from '@/lib/coding/rules';
import type { CodingText, Mark } from '@/lib/coding/types';
import { sliceSpan } from '@/lib/passages/offsets/rules';
import { DeskBar } from './desk-bar';
import { KeyHelp } from './key-help';
import { MarkList } from './mark-list';
import { MarkedText } from './marked-text';
import { SaveState } from './save-state';
import { readSelection } from './selection';
import { SimilarList } from './similar-list';
import { TextChoices } from './text-choices';
import { ThemePicker, type ThemeChoice } from './theme-picker';
import { useCoding } from './use-coding';
import { useKeys } from './use-keys';
import { rankThemes, useSimilar } from './use-similar';

type Props = {
  writerId: string;
  text: CodingText;
  themes: ThemeChoice[];
  /** Where the texts after and before this one are, in the queue that is shown. */
  next: string | null;
  previous: string | null;
};

/** The text with its marks, and the codebook to mark it with; everything from the keyboard or the mouse alike. */
export function CodingDesk({ writerId, text, themes, next, previous }: Props) {
  const t = useTranslations('coding');
  const router = useRouter();
  const { state, status, push } = useCoding(writerId, text);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [showOthers, setShowOthers] = useState(false);
  const [bySentence, setBySentence] = useState(false);
  const [keys, setKeys] = useState(true);
  const [said, setSaid] = useState('');
  /** Marks placed on this visit: whoever sees that it was wrong places them again, for undoing is of themes and marks. */
  const [placed, setPlaced] = useState<ReadonlySet<string>>(new Set());
  const themeInput = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);

  const [shownId, setShownId] = useState(text.observationId);
  if (shownId !== text.observationId) {
    setShownId(text.observationId);
    setChosen(null);
    setActiveId(null);
  }
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const marks = state.marks.filter((mark) => showOthers || mark.themes.some(({ mine }) => mine));
  const hidden = state.marks.length - marks.length;
  const active = marks.find(({ id }) => id === activeId) ?? null;
  const wholeOf = (field: string) => text.texts.find((one) => one.field === field)?.text ?? '';
  const words = chosen ? sliceSpan(wholeOf(chosen.field), chosen) : '';
  const similar = useSimilar(words, text.observationId);

  useEffect(() => {
    const read = () => {
      const found = readSelection(text.texts);
      if (found) {
        setChosen(found);
        setActiveId(null);
      }
    };
    // Back and forward bring the page as it was sent; marks made since are on the server.
    const back = () => router.refresh();
    document.addEventListener('selectionchange', read);
    window.addEventListener('popstate', back);
    return () => {
      document.removeEventListener('selectionchange', read);
      window.removeEventListener('popstate', back);
    };
  }, [text.texts, router]);

  const choose = (found: Chosen | null) => {
    window.getSelection()?.removeAllRanges();
    setChosen(found);
    setActiveId(null);
    setSaid(found ? sliceSpan(wholeOf(found.field), found) : '');
  };
  const movable = ({ id, needsLook }: Mark) => needsLook || placed.has(id);
  const openMark = (id: string | null) => {
    if (window.getSelection()?.isCollapsed === false) return;
    setActiveId(id);
    setChosen((was) => (state.marks.some((mark) => mark.id === id && movable(mark)) ? was : null));
  };
  const newId = () => crypto.randomUUID();
  const pick = (theme: ThemeChoice) => {
    if (active) {
      const has = active.themes.some(({ themeId, mine }) => mine && themeId === theme.id);
      push({ kind: has ? 'uncode' : 'code', id: newId(), passageId: active.id, themeId: theme.id });
      setSaid(t(has ? 'saidOff' : 'saidOn', { theme: theme.name }));
    } else if (chosen) {
      const { observationId, version } = text;
      push({ kind: 'mark', id: newId(), observationId, version, passageId: newId(), ...chosen, themeId: theme.id });
      setSaid(t('saidOn', { theme: theme.name }));
    } else {
      setSaid(t('chooseFirst'));
      return;
    }
    frame.current?.focus();
  };
  const uncode = (mark: Mark, themeId: string) => push({ kind: 'uncode', id: newId(), passageId: mark.id, themeId });
  const unmark = (mark: Mark) => push({ kind: 'unmark', id: newId(), passageId: mark.id });
  const place = (mark: Mark) => {
    if (!chosen) return;
    push({ kind: 'place', id: newId(), passageId: mark.id, version: text.version, from: chosen.from, to: chosen.to });
    setPlaced(new Set([...placed, mark.id]));
    setChosen(null);
  };
  const undo = () => {
    if (state.undoable) push({ kind: 'undo', id: newId(), observationId: text.observationId, stepId: state.undoable.id });
    setSaid(t(state.undoable ? 'saidUndone' : 'nothingToUndo'));
  };
  const go = (href: string | null) => (href ? router.push(href) : setSaid(t('noMore')));
  const finish = () => {
    if (!state.done) push({ kind: 'done', id: newId(), observationId: text.observationId, done: true });
    go(next);
  };
  const sentence = (direction: 1 | -1) => (extend: boolean) => choose(stepSentence(text.texts, chosen, direction, extend));
  const word = (side: 'start' | 'end') => (less: boolean) => choose(stepWord(text.texts, chosen, side, !less));
  const nextMark = () => {
    const at = marks.findIndex(({ id }) => id === activeId);
    const mark = marks[(at + 1) % Math.max(1, marks.length)];
    if (!mark) return;
    openMark(mark.id);
    document.querySelector<HTMLElement>(`[data-mark="${mark.id}"]`)?.focus();
  };
  useKeys(keys, {
    j: sentence(1),
    k: sentence(-1),
    w: word('end'),
    b: word('start'),
    t: () => themeInput.current?.focus(),
    m: nextMark,
    x: () => active && unmark(active),
    z: undo,
    n: () => go(next),
    p: () => go(previous),
    f: finish,
    Escape: () => choose(null),
  });

  const delta = (id: string) => countOf(state.marks, id) - countOf(text.marks, id);
  const counted = themes.map((theme) => ({ ...theme, count: Math.max(0, theme.count + delta(theme.id)) }));
  return (
    <div className="coding-desk">
      <div className="coding-middle" ref={frame} tabIndex={-1}>
        <SaveState status={status} reload={() => router.refresh()} />
        <TextChoices {...{ hidden, showOthers, bySentence, setShowOthers, setBySentence }} />
        {text.texts.map((one) => {
          const own = marks.filter(({ field }) => field === one.field);
          return (
            <MarkedText key={one.field} text={one} marks={own} themes={byId} {...{ chosen, activeId, bySentence, choose }} open={openMark}>
              <MarkList marks={own} themes={byId} {...{ activeId, showOthers, uncode, unmark, movable }} open={openMark} place={chosen?.field === one.field ? place : undefined} />
            </MarkedText>
          );
        })}
        <DeskBar
          {...{ next, previous, undo, finish }}
          done={state.done}
          canUndo={state.undoable !== null}
          reopen={() => push({ kind: 'done', id: newId(), observationId: text.observationId, done: false })}
        />
      </div>
      <aside className="coding-codebook" data-ready={chosen !== null || active !== null || undefined} aria-label={t('codebook')}>
        <ThemePicker
          themes={counted}
          given={new Set(active?.themes.flatMap(({ themeId, mine }) => (mine ? [themeId] : [])) ?? [])}
          ready={chosen !== null || active !== null}
          suggestions={chosen ? rankThemes(similar.marked).flatMap((id) => byId.get(id) ?? []).filter(({ retired }) => !retired) : []}
          inputRef={themeInput}
          pick={pick}
          leave={() => frame.current?.focus()}
        />
        {chosen && <SimilarList similar={similar} observationId={text.observationId} />}
      </aside>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      <KeyHelp enabled={keys} toggle={() => setKeys(!keys)} />
    </div>
  );
}

const countOf = (marks: Mark[], themeId: string) => marks.filter(({ themes }) => themes.some((theme) => theme.themeId === themeId)).length;
