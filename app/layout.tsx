import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NextIntlClientProvider } from 'next-intl';
import { SkipLink } from '@/components/ui/skip-link';
import { DemoBanner } from '@/components/ui/demo-banner';
import { SiteFooter } from '@/components/ui/site-footer';
import { getActor } from '@/lib/platform/auth/actor';
import { env } from '@/lib/platform/env';
import { messages } from '@/messages';
import './styles/index.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, referrer: 'same-origin' };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const locale = await getLocale();
  const t = await getTranslations('app');
  const { ui, validation, refusals } = messages[locale];
  const { demo, municipality } = env();
  return (
    <html lang={locale}>
      <body>
        {/* Only what the forms and boxes of every page say; a domain's own texts come with its pages. */}
        <NextIntlClientProvider messages={{ ui, validation, refusals }}>
          <SkipLink />
          {demo && <DemoBanner>{t('demo')}</DemoBanner>}
          {children}
          <SiteFooter links={(await getActor()) ? await staffLinks() : []}>
            <p>{[t('name'), municipality].filter(Boolean).join(' · ')}</p>
          </SiteFooter>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

/** Guests and those who are about to sign in would be turned away there. */
async function staffLinks() {
  return [
    { href: '/mails', label: (await getTranslations('mails.own'))('title') },
    { href: '/about', label: (await getTranslations('about'))('title') },
  ];
}
