'use client';
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';

type Texts = Record<string, unknown>;

/** A server draws the same few sets of texts over and over. */
const read = new Map<string, Texts>();

function parse(text: string): Texts {
  const texts = read.get(text) ?? (JSON.parse(text) as Texts);
  read.set(text, texts);
  return texts;
}

/** Adds texts to those that the page has already. */
export function MessagesFromText({ text, children }: { text: string; children: React.ReactNode }) {
  const messages = { ...useMessages(), ...parse(text) };
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
