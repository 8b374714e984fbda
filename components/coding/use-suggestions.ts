'use client';
import { useEffect, useState } from 'react';
import type { SimilarPassage } from '@/lib/similar-passages/types';

const PAUSE_MS = 350;

/** Ids of themes that passages like these words were given, most often first; none until an answer is there. */
export function useSuggestions(words: string): string[] {
  const [answer, setAnswer] = useState<{ words: string; ids: string[] }>({ words: '', ids: [] });
  useEffect(() => {
    if (words.length < 8) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch('/api/coding/similar', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: words.slice(0, 3_900) }),
          signal: stop.signal,
        });
        if (response.ok) setAnswer({ words, ids: rank((await response.json()) as SimilarPassage[]) });
      } catch {
        // A suggestion that does not come is missed by nobody.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  return answer.words === words ? answer.ids : [];
}

function rank(passages: SimilarPassage[]): string[] {
  const weights = new Map<string, number>();
  for (const { themes, likeness } of passages) for (const { id } of themes) weights.set(id, (weights.get(id) ?? 0) + likeness);
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([id]) => id);
}
