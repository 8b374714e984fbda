import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SiteHeader } from '@/components/ui/site-header';
import { LocaleSwitch } from '@/components/shell/staff-header';
import { MailLinkForm } from './mail-link-form';
import type { DemoPerson } from '@/lib/platform/auth/demo-people';

/** What the address says went wrong, or simply that it did. */
function known(error: string): 'unknown' | 'link' | 'email' | 'failed' {
  return error === 'unknown' || error === 'link' || error === 'email' ? error : 'failed';
}

/** Plain forms to next-auth's own addresses, so that signing in needs no script. */
export function SignInView({
  csrfToken,
  next,
  error,
  provider,
  demoPeople,
  mailLink,
  municipality,
  notice,
  switchLocale,
}: {
  csrfToken: string | null;
  next: string;
  error?: string;
  provider?: { name: string | null };
  demoPeople: DemoPerson[];
  /** Where mail can be sent: whether a link has just been asked for. */
  mailLink?: { sent: boolean };
  municipality: string;
  /** What lies on the device unsent. */
  notice?: React.ReactNode;
  switchLocale: (data: FormData) => Promise<void>;
}) {
  const t = useTranslations('signin');
  const app = useTranslations('app');
  const hidden = (
    <>
      <input type="hidden" name="csrfToken" value={csrfToken ?? ''} />
      <input type="hidden" name="callbackUrl" value={next} />
    </>
  );
  return (
    <>
      <SiteHeader
        appName={app('name')}
        municipality={municipality}
        homeHref="/signin"
        entries={[]}
        languages={<LocaleSwitch switchLocale={switchLocale} />}
      />
      <main id="main" tabIndex={-1} className="container page">
        <PageHeader title={t('title')} lead={t('lead')} />
        {notice}
        {!csrfToken && <Alert tone="warning">{t('cookies')}</Alert>}
        {error && <Alert tone="error">{t(`errors.${known(error)}`)}</Alert>}
        {provider && (
          <form method="post" action="/api/auth/signin/oidc">
            {hidden}
            <Button type="submit">{t('with', { provider: provider.name ?? t('work') })}</Button>
          </form>
        )}
        {mailLink && <MailLinkForm sent={mailLink.sent} />}
        {demoPeople.length > 0 && (
          <section aria-labelledby="demo-title">
            <h2 id="demo-title">{t('demoTitle')}</h2>
            <p>{t('demoLead')}</p>
            <ul className="plain-list sign-in-people">
              {demoPeople.map((person) => (
                <li key={person.id}>
                  <form method="post" action="/api/auth/callback/demo">
                    {hidden}
                    <input type="hidden" name="employeeId" value={person.id} />
                    <button className="sign-in-person">
                      <span className="sr-only">{t('asPrefix')} </span>
                      <strong>{person.name}</strong>
                      <span>{t(`roles.${person.role}`)}</span>
                      <span>{person.place}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}
