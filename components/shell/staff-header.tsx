import { useTranslations } from 'next-intl';
import { SiteHeader } from '@/components/ui/site-header';
import type { Actor } from '@/lib/platform/auth/types';
import { entriesFor } from './entries';

type PlainAction = (data: FormData) => Promise<void>;

/** The header of everyone signed in: their entries by role, the other language, their name and the way out. */
export function StaffHeader({
  actor,
  municipality,
  switchLocale,
  signOut,
}: {
  actor: Actor;
  municipality: string;
  switchLocale: PlainAction;
  signOut: PlainAction;
}) {
  const t = useTranslations('app');
  return (
    <SiteHeader
      appName={t('name')}
      municipality={municipality}
      entries={entriesFor(actor).map(({ href, key }) => ({ href, label: t(`nav.${key}`) }))}
      languages={<LocaleSwitch switchLocale={switchLocale} />}
      person={{
        name: actor.name,
        href: '/mails',
        signOut: (
          <form action={signOut}>
            <button className="function-link">{t('signOut')}</button>
          </form>
        ),
      }}
    />
  );
}

/** `token` is that of the guest whose mails follow the language. */
export function LocaleSwitch({ switchLocale, token }: { switchLocale: PlainAction; token?: string }) {
  const t = useTranslations('app');
  return (
    <form action={switchLocale}>
      {token && <input type="hidden" name="token" value={token} />}
      <button className="function-link" lang={t('otherLocale')} aria-label={t('languageLabel')}>
        {t('switchLanguage')}
      </button>
    </form>
  );
}
