import { useTranslations } from 'next-intl';
import { LocaleSwitch } from '@/components/shell/staff-header';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { SiteHeader } from '@/components/ui/site-header';

type Props = {
  /** Null where the link lets nobody in any more. */
  token: string | null;
  municipality: string;
  switchLocale: (data: FormData) => Promise<void>;
};

export function EnterView({ token, municipality, switchLocale }: Props) {
  const t = useTranslations('signin');
  const app = useTranslations('app');
  return (
    <>
      <SiteHeader appName={app('name')} municipality={municipality} homeHref="/signin" entries={[]} languages={<LocaleSwitch switchLocale={switchLocale} />} />
      <main id="main" tabIndex={-1} className="container page">
        <PageHeader title={t(token ? 'enterTitle' : 'linkUsed')} />
        {token ? (
          <form method="post" action={`/signin/link/${token}/enter`} className="stack">
            <p>{t('enterLead')}</p>
            <div className="form-actions">
              <Button type="submit">{t('enter')}</Button>
            </div>
          </form>
        ) : (
          <div className="stack">
            <Alert tone="warning">{t('linkUsedText')}</Alert>
            <p>
              <LinkButton href="/signin">{t('askAgain')}</LinkButton>
            </p>
          </div>
        )}
      </main>
    </>
  );
}
