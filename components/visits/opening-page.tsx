import { useLocale, useTranslations } from 'next-intl';
import { AttendanceList } from '@/components/attendance/attendance-list';
import { Alert } from '@/components/ui/alert';
import { Bar } from '@/components/ui/bar';
import { LinkButton } from '@/components/ui/link-button';
import { canManageOpening } from '@/lib/openings/access';
import type { Actor } from '@/lib/platform/auth/types';
import type { FormAction } from '@/lib/platform/form-state';
import { canPlaceVisitors, canSeeQueue } from '@/lib/visits/access';
import type { OpeningView, VisitReason } from '@/lib/visits/types';
import { wishesLink } from '@/lib/wishes/rules';
import { SignUpForm } from './sign-up-form';
import { VisitFacts } from './visit-facts';
import { VisitorList } from './visitor-list';
import { sayStanding } from './words';
import { YourPlace } from './your-place';

type Answer = FormAction<unknown, { reason: string; text?: string }>;
export type OpeningActions = { signUp: Parameters<typeof SignUpForm>[0]['action']; cancel: Answer; mark: Answer };

/** One opening: what it is at the left, below how the reader stands to it, and who comes at the right. */
export function OpeningPage({ opening, actor, now, actions }: { opening: OpeningView; actor: Actor; now: Date; actions: OpeningActions }) {
  const t = useTranslations('visits');
  const { id, mine, seats, taken, visitors, queue, starts } = opening;
  const begun = starts <= now;
  const offered = opening.state === 'offered';
  const sees = canSeeQueue(actor, opening);
  return (
    <div className="split">
      <div className="stack">
        {!offered && (
          <Alert tone="warning" heading={t('calledOffHeading')}>
            {opening.calledOffWhy && <p>{opening.calledOffWhy}</p>}
          </Alert>
        )}
        {mine && offered && <YourPlace opening={opening} mine={mine} begun={begun} cancel={actions.cancel} />}
        {!mine && (offered || opening.alternatives.length > 0) && <SignUp opening={opening} action={actions.signUp} />}
        <VisitFacts
          facts={{ ...opening, siteName: opening.site.name, unitName: opening.unit.name }}
          seats={offered && <Bar value={taken} max={seats} text={t('seats', { taken, seats })} tone={taken >= seats ? 'full' : undefined} />}
        />
        {begun && offered && <After opening={opening} sees={sees} mark={actions.mark} />}
      </div>
      <div className="stack">
        {offered && (
          <section className="stack stack-small">
            <h2>{t(begun ? 'visitorsPast' : 'visitors')}</h2>
            {visitors.length > 0 ? (
              <VisitorList visitors={visitors} linked={sees} />
            ) : (
              <p>{t(mine || begun || opening.obstacles.length > 0 ? 'nobody' : 'nobodyYou')}</p>
            )}
          </section>
        )}
        {queue.length > 0 && (
          <section className="stack stack-small">
            <h2>{t('queue')}</h2>
            <VisitorList visitors={queue} linked={sees} ordered />
          </section>
        )}
        {canPlaceVisitors(actor) && offered && !begun && (
          <section className="stack stack-small">
            <h2>{t('lead.heading')}</h2>
            <div className="cluster">
              <LinkButton href={`/visits/${id}/place`} variant="secondary" icon="person-add">
                {t('lead.place')}
              </LinkButton>
              {canManageOpening(actor, opening) && mine?.state !== 'hosting' && (
                <LinkButton href={`/hosting/${id}/change`} variant="secondary" icon="edit">
                  {t('change')}
                </LinkButton>
              )}
            </div>
          </section>
        )}
      </div>
    </div>
  );
}

function SignUp({ opening, action }: { opening: OpeningView; action: OpeningActions['signUp'] }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const { approval } = opening.round;
  const approved = approval !== 'none';
  const texts = {
    signUp: t(approved ? 'askForSeat' : 'signUp'),
    cannot: t('cannot'),
    fullHeading: t('fullHeading'),
    fullText: t(approved ? 'fullTextApproval' : 'fullText'),
    wait: t('wait'),
    alternatives: t('alternatives'),
    take: t(approved ? 'askForThis' : 'take'),
  };
  const standing = sayStanding(t, opening.obstacles, opening.alternatives, locale);
  const stands = (reason: VisitReason) => opening.obstacles.some((obstacle) => obstacle.reason === reason);
  const byWishes = opening.round.phase === 'open' && stands('wishesRound') && !stands('ownUnit') && !stands('ownOpening');
  return (
    <>
      {approval !== 'none' && standing.sentences.length === 0 && <p>{t(`approvalHint.${approval}`)}</p>}
      <SignUpForm action={action} openingId={opening.id} standing={standing} texts={texts} />
      {byWishes && <LinkButton href={`${wishesLink(opening.round.id)}&opening=${opening.id}`}>{t('wishForThis')}</LinkButton>}
    </>
  );
}

/** What is due once it has begun: whether it took place, and what was seen. */
function After({ opening, sees, mark }: { opening: OpeningView; sees: boolean; mark: Answer }) {
  const t = useTranslations('visits');
  const a = useTranslations('attendance');
  const { mine } = opening;
  const visitors = opening.visitors.filter(({ pending }) => !pending);
  const own = mine?.state === 'registered' ? mine.visitId : null;
  const lines = sees ? visitors : visitors.filter(({ visitId }) => visitId === own).map(({ name: _name, ...line }) => line);
  const observed = own ?? (mine?.state === 'hosting' ? visitors[0]?.visitId : undefined);
  return (
    <>
      {lines.length > 0 && (
        <section id="attendance" className="stack stack-small">
          <h2>{a(sees ? 'headingHost' : 'heading')}</h2>
          <AttendanceList lines={lines} action={mark} />
        </section>
      )}
      {observed && (
        <section className="stack stack-small">
          <h2>{t('after.heading')}</h2>
          <p>{t('after.text')}</p>
          <LinkButton href={`/observations/new?visit=${observed}`}>{t('after.write')}</LinkButton>
        </section>
      )}
    </>
  );
}
