import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { messages } from '@/messages';

/** Renders as every page does: with the real texts, so that a test fails when a sentence it needs is gone. */
export function renderWithTexts(ui: React.ReactNode, locale: 'da' | 'en' = 'da') {
  return render(withTexts(ui, locale));
}

export function withTexts(ui: React.ReactNode, locale: 'da' | 'en' = 'da') {
  return (
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Europe/Copenhagen">
      {ui}
    </NextIntlClientProvider>
  );
}
