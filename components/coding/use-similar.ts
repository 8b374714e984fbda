'use client';
import { useEffect, useState } from 'react';
import type { SimilarPassage, SimilarSentence } from '@/lib/similar-passages/types';

const PAUSE_MS = 350;

export type Similar = { marked: SimilarPassage[]; unmarked: SimilarSentence[] };
const nothing: Similar = { marked: [], unmarked: [] };

/** What reads like these words in other texts, marked and not, nearest first; nothing until an answer is there. */
export function useSimilar(words: string, observationId: string): Similar {
  const [answer, setAnswer] = useState<{ words: string; found: Similar }>({ words: '', found: nothing });
  useEffect(() => {
    if (words.length < 8) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch('/api/coding/similar', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: words.slice(0, 3_900), observationId }),
          signal: stop.signal,
        });
        if (response.ok) setAnswer({ words, found: (await response.json()) as Similar });
      } catch {
        // A suggestion that does not come is missed by nobody.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, observationId]);
  return answer.words === words ? answer.found : nothing;
}

/** Ids of the themes that these were given, most often first. */
export function rankThemes(passages: readonly SimilarPassage[]): string[] {
  const weights = new Map<string, number>();
  for (const { themes, likeness } of passages) for (const { id } of themes) weights.set(id, (weights.get(id) ?? 0) + likeness);
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([id]) => id);
}
