import { useLocale, useTranslations } from 'next-intl';
import { EventView } from '@/components/events/event-view';
import { GuestShell, type GuestPage } from '@/components/shell/guest-shell';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { formatDateTime } from '@/lib/platform/format';
import type { FormAction } from '@/lib/platform/form-state';
import type { Invitation } from '@/lib/registrations/guests/types';
import { mayWait } from '@/lib/registrations/rules';
import { GuestMailForm } from './guest-mail-form';
import { OwnAnswers } from './own-answers';
import { sayObstacle } from './words';

type Answers = {
  token: string;
  answer: (data: FormData) => Promise<void>;
  /** Changes what they answered when they signed up. */
  revise: FormAction<unknown, { reason: string; text?: string }>;
  /** Keeps what they want mail about. */
  chooseMail: FormAction<unknown>;
  /** What was written last could not be taken, and nothing has been done. */
  unreadable: boolean;
};
type Props = Omit<Answers, 'token'> & GuestPage & { invitation: Invitation | null | 'busy'; children?: React.ReactNode };

/** What a guest's link leads to: what they are invited to, how they stand, and the buttons that answer. */
export function InvitationView({ invitation, answer, revise, chooseMail, unreadable, children, ...page }: Props) {
  const t = useTranslations('registrations.invitation');
  if (!invitation || invitation === 'busy') return <GuestShell {...page} title={invitation} />;
  return (
    <GuestShell {...page} title={invitation.event.title} lead={t('hello', { name: invitation.name })}>
      <EventView event={invitation.event}>
        <Answering invitation={invitation} token={page.token} answer={answer} unreadable={unreadable} />
        {invitation.mayRevise && invitation.mine && <OwnAnswers mine={invitation.mine} terms={invitation.event.terms} revise={revise} token={page.token} />}
        {children}
      </EventView>
      <GuestMail wanted={invitation.wanted} token={page.token} action={chooseMail} />
    </GuestShell>
  );
}

function Answering({ invitation, token, answer, unreadable }: Omit<Answers, 'revise' | 'chooseMail'> & { invitation: Invitation }) {
  const { mine, obstacles, mayLeave, event } = invitation;
  const t = useTranslations('registrations');
  const locale = useLocale();
  const taken = mine && mine.state !== 'offered';
  const mayCome = !taken && obstacles.length === 0;
  const mayQueue = !mine && mayWait(obstacles);
  const press = (value: 'come' | 'wait' | 'leave', words: string, variant: 'primary' | 'secondary') => (
    <Button type="submit" name="answer" value={value} variant={variant}>
      {words}
    </Button>
  );
  return (
    <form action={answer} className="stack stack-small">
      <input type="hidden" name="token" value={token} />
      {unreadable && (
        <Alert tone="error" live>
          <p>{t('invitation.unreadable')}</p>
        </Alert>
      )}
      {mine ? (
        <Alert tone={mine.state === 'registered' ? 'success' : 'info'}>
          <p>{t(`invitation.${mine.state}`, { place: mine.place ?? 0, until: mine.expiresAt ? formatDateTime(mine.expiresAt, locale) : '' })}</p>
        </Alert>
      ) : (
        event.state === 'published' && obstacles.length === 0 && <p>{t('invitation.intro')}</p>
      )}
      {!taken && obstacles.map((obstacle) => <p key={obstacle.reason}>{sayObstacle(t, obstacle, locale)}</p>)}
      {(mayCome || mayQueue) && <Questions asked={event.terms} given={mine} />}
      <div className="cluster">
        {mayCome && press('come', t(mine ? 'accept' : 'invitation.signUp'), 'primary')}
        {mayQueue && press('wait', t('wait'), 'primary')}
        {mayLeave && press('leave', t(mine?.state === 'offered' ? 'decline' : 'invitation.cancel'), 'secondary')}
      </div>
    </form>
  );
}

/** Mail is all that reaches a guest; what they can do without is theirs to say. */
function GuestMail({ wanted, token, action }: { wanted: Invitation['wanted']; token: string; action: FormAction<unknown> }) {
  const t = useTranslations('registrations.invitation');
  const mails = useTranslations('mails');
  const texts = { label: mails('own.wanted'), hint: t('mailHint'), save: mails('own.save'), saved: mails('own.saved') };
  return (
    <section id="mail" className="stack measure">
      <h2>{mails('own.wantedTitle')}</h2>
      <GuestMailForm action={action} token={token} wanted={wanted} texts={{ ...texts, reminders: mails('groups.reminders'), messages: mails('groups.messages') }} />
    </section>
  );
}

type Questioned = { asked: { askDiet: boolean; askAccess: boolean }; given: { diet: string; access: string } | null };

/** The same questions as everybody is asked, with what the guest answered when they began to wait. */
function Questions({ asked: { askDiet, askAccess }, given }: Questioned) {
  const t = useTranslations('registrations');
  const ui = useTranslations('ui');
  return [...(askDiet ? (['diet'] as const) : []), ...(askAccess ? (['access'] as const) : [])].map((name) => (
    <div key={name} className="form-group">
      <label className="form-label" htmlFor={name}>
        {t(name)}
        <span className="weight-normal"> {ui('optional')}</span>
      </label>
      <span className="form-hint" id={`${name}-hint`}>
        {t('answersHint')}
      </span>
      <input id={name} name={name} className="form-input field-l" maxLength={300} autoComplete="off" defaultValue={given?.[name]} aria-describedby={`${name}-hint`} />
    </div>
  ));
}
