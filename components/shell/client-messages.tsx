import { NextIntlClientProvider, useLocale } from 'next-intl';
import { messages } from '@/messages';

type Namespace = keyof (typeof messages)['da'];

/** Sends the browser the texts of these namespaces, besides those every page has, for the client components inside. */
export function ClientMessages({ namespaces, children }: { namespaces: Namespace[]; children: React.ReactNode }) {
  const locale = useLocale();
  const all: Record<string, unknown> = messages[locale];
  const chosen = Object.fromEntries(['ui', 'validation', 'refusals', ...namespaces].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={chosen as (typeof messages)['da']}>{children}</NextIntlClientProvider>;
}
