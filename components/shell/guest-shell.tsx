import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { SiteHeader } from '@/components/ui/site-header';
import { LocaleSwitch } from './staff-header';

export type GuestPage = { token: string; municipality: string; switchLocale: (data: FormData) => Promise<void> };
type Props = GuestPage & {
  /** What the link leads to; null where it opens nothing, `busy` where so many ask that nobody has been looked up. */
  title: string | null | 'busy';
  lead?: string;
  children?: React.ReactNode;
};

/** Around every page that a guest's link opens. The language they switch to is that of their mails as well. */
export function GuestShell({ token, municipality, switchLocale, title, lead, children }: Props) {
  const t = useTranslations('registrations.invitation');
  const app = useTranslations('app');
  const shut = title === null ? 'gone' : title === 'busy' ? 'busy' : null;
  return (
    <>
      <SiteHeader
        appName={app('name')}
        municipality={municipality}
        homeHref={shut ? '/signin' : `/invitation/${token}`}
        entries={[]}
        languages={<LocaleSwitch switchLocale={switchLocale} token={token} />}
      />
      <main id="main" tabIndex={-1} className="container page">
        <PageHeader title={shut ? t(shut) : title} lead={shut ? undefined : lead} />
        {shut ? <p className="measure">{t(`${shut}Text`)}</p> : children}
      </main>
    </>
  );
}
