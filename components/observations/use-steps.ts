'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const never = () => () => undefined;

/**
 * One question at a time. Which one is current matters on a phone alone; the stylesheet shows them all at a desk, and
 * everywhere until the scripts are there (`ready`), for without them nobody could go on to the next.
 */
export function useSteps(count: number, first: number, root: React.RefObject<HTMLElement | null>) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [current, setCurrent] = useState(first);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) root.current?.querySelector<HTMLElement>(`[data-step="${current}"]`)?.focus();
  }, [current, root]);

  function goTo(step: number) {
    moved.current = true;
    setCurrent(Math.min(count, Math.max(1, step)));
  }
  /** A link of the error summary leads to a question that may be hidden: it is brought out before the focus goes there. */
  function revealLinked(event: React.MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    const step = target?.closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step) flushSync(() => setCurrent(Number(step)));
  }
  return { ready, current, count, goTo, revealLinked };
}
