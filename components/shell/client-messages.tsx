import { useLocale } from 'next-intl';
import { messages } from '@/messages';
import type { Locale } from '@/lib/platform/format';
import { MessagesFromText } from './messages-from-text';

type Namespace = keyof (typeof messages)['da'];

/** Written out once for each language and page. */
const written = new Map<string, string>();

function textOf(locale: Locale, namespaces: readonly Namespace[]): string {
  const key = [locale, ...namespaces].join(' ');
  const text = written.get(key) ?? JSON.stringify(Object.fromEntries(namespaces.map((name) => [name, messages[locale][name]])));
  written.set(key, text);
  return text;
}

/**
 * Sends the browser the texts of these namespaces, besides those every page has, for the client components inside.
 * As one string: the build takes messages apart into lists of lists, and React would walk them all for each request.
 */
export function ClientMessages({ namespaces, children }: { namespaces: Namespace[]; children: React.ReactNode }) {
  return <MessagesFromText text={textOf(useLocale(), namespaces)}>{children}</MessagesFromText>;
}
