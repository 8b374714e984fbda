'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

// The messages may be what failed, so this page carries its own words in both languages.
const words = {
  da: {
    title: 'Noget gik galt hos os',
    text: 'Har du fået en kvittering, er det gemt. Prøv igen om lidt.',
    reference: 'Fejlnummer',
    retry: 'Prøv igen',
  },
  en: {
    title: 'Something went wrong on our side',
    text: 'If you got a receipt, it is saved. Try again in a moment.',
    reference: 'Error number',
    retry: 'Try again',
  },
};

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const t = typeof document !== 'undefined' && document.documentElement.lang === 'en' ? words.en : words.da;
  return (
    <main id="main" tabIndex={-1} className="container page">
      <h1 ref={heading} tabIndex={-1}>
        {t.title}
      </h1>
      <p>{t.text}</p>
      {error.digest && (
        <p>
          {t.reference}: {error.digest}
        </p>
      )}
      <Button onClick={reset}>{t.retry}</Button>
    </main>
  );
}
