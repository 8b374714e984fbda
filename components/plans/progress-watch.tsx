'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/** A small round is planned in a moment; whoever waits for a large one need not be told twice a second. */
const FIRST_MS = 300;
const MOST_MS = 1_500;

/** Asks now and then how far the plan has come, and shows the page anew when it is done. Without scripts a link does. */
export function ProgressWatch({ href, first }: { href: string; first: string }) {
  const router = useRouter();
  const [text, setText] = useState(first);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    let pause = FIRST_MS;
    const look = async () => {
      try {
        const answer = await fetch(href, { cache: 'no-store' });
        if (answer.ok) {
          const { running, text: now } = (await answer.json()) as { running: boolean; text: string };
          if (stopped) return;
          setText(now);
          if (!running) return router.refresh();
        }
      } catch {
        // The net is gone for a moment; the next look may do better.
      }
      pause = Math.min(MOST_MS, 1.5 * pause);
      if (!stopped) timer = setTimeout(look, pause);
    };
    timer = setTimeout(look, pause);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [href, router]);
  return (
    <p role="status" className="plan-progress">
      {text}
    </p>
  );
}
