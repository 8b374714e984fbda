'use client';

// Takes the place of the whole document when even the frame around the pages failed: no styles, no messages, no session.
const words = [
  { lang: 'da', title: 'Noget gik galt hos os', text: 'Har du fået en kvittering, er det gemt. Prøv igen om lidt.', retry: 'Prøv igen' },
  { lang: 'en', title: 'Something went wrong on our side', text: 'If you got a receipt, it is saved. Try again in a moment.', retry: 'Try again' },
];

export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="da">
      <body>
        <title>Noget gik galt · Uge 13</title>
        <main>
          {words.map(({ lang, title, text, retry }) => (
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
