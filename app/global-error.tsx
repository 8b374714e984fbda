'use client';

import { failureWords } from '@/components/shell/failure-words';

// Takes the place of the whole document when even the frame around the pages failed: no styles, no messages, no session.
export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="da">
      <body>
        <title>Noget gik galt · Uge 13</title>
        <main>
          {failureWords.map(({ lang, title, text, retry }) => (
            <section key={lang} lang={lang}>
              <h1>{title}</h1>
              <p>{text}</p>
              <button type="button" onClick={reset}>
                {retry}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
