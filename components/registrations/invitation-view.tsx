import { useLocale, useTranslations } from 'next-intl';
import { EventView } from '@/components/events/event-view';
import { LocaleSwitch } from '@/components/shell/staff-header';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SiteHeader } from '@/components/ui/site-header';
import { formatDateTime } from '@/lib/platform/format';
import type { Invitation } from '@/lib/registrations/guests/types';
import { mayWait } from '@/lib/registrations/rules';
import { sayObstacle } from './words';

type Answers = { token: string; answer: (data: FormData) => Promise<void> };
type Props = Answers & { invitation: Invitation | null; ownDay?: React.ReactNode; municipality: string; switchLocale: (data: FormData) => Promise<void> };

/** What a guest's link leads to: what they are invited to, how they stand, and the buttons that answer. */
export function InvitationView({ invitation, ownDay, municipality, switchLocale, ...answers }: Props) {
  const t = useTranslations('registrations.invitation');
  const app = useTranslations('app');
  return (
    <>
      <SiteHeader appName={app('name')} municipality={municipality} homeHref="/signin" entries={[]} languages={<LocaleSwitch switchLocale={switchLocale} />} />
      <main id="main" tabIndex={-1} className="container page">
        <PageHeader title={invitation ? invitation.event.title : t('gone')} lead={invitation && t('hello', { name: invitation.name })} />
        {invitation ? (
          <EventView event={invitation.event}>
            <Answering invitation={invitation} {...answers} />
            {ownDay}
          </EventView>
        ) : (
          <p className="measure">{t('goneText')}</p>
        )}
      </main>
    </>
  );
}

function Answering({ invitation: { mine, obstacles, mayLeave, event }, token, answer }: Answers & { invitation: Invitation }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const taken = mine && mine.state !== 'offered';
  const press = (value: 'come' | 'wait' | 'leave', words: string, variant: 'primary' | 'secondary') => (
    <Button type="submit" name="answer" value={value} variant={variant}>
      {words}
    </Button>
  );
  return (
    <form action={answer} className="stack stack-small">
      <input type="hidden" name="token" value={token} />
      {mine ? (
        <Alert tone={mine.state === 'registered' ? 'success' : 'info'}>
          <p>{t(`invitation.${mine.state}`, { place: mine.place ?? 0, until: mine.expiresAt ? formatDateTime(mine.expiresAt, locale) : '' })}</p>
        </Alert>
      ) : (
        event.state === 'published' && obstacles.length === 0 && <p>{t('invitation.intro')}</p>
      )}
      {!taken && obstacles.map((obstacle) => <p key={obstacle.reason}>{sayObstacle(t, obstacle, locale)}</p>)}
      <div className="cluster">
        {!taken && obstacles.length === 0 && press('come', t(mine ? 'accept' : 'invitation.signUp'), 'primary')}
        {!mine && mayWait(obstacles) && press('wait', t('wait'), 'primary')}
        {mayLeave && press('leave', t(mine?.state === 'offered' ? 'decline' : 'invitation.cancel'), 'secondary')}
      </div>
    </form>
  );
}
