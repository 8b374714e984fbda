'use client';
import { useEffect, useRef } from 'react';

/**
 * Takes the reader to the box that answers them: once for each answer (`count` rises) and never while they type, when
 * the box may come and go with the errors. The box may be drawn a moment after the answer, hence the waiting.
 */
export function useFocusBox(count: number) {
  const boxRef = useRef<HTMLDivElement>(null);
  const due = useRef(true);
  useEffect(() => {
    due.current = true;
  }, [count]);
  useEffect(() => {
    if (!due.current || !boxRef.current) return;
    due.current = false;
    boxRef.current.focus();
  });
  return { boxRef, stopWaiting: () => void (due.current = false) };
}
