import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate } from '@/lib/platform/format';
import type { ProposalView } from '@/lib/proposals/types';
import type { Voices } from '@/lib/proposals/voices/types';
import { VoiceForm, type VoiceAction } from './voice-form';

type Props = { proposal: ProposalView; voices: Voices; open: boolean; action: VoiceAction };

/** One's own voice, and what the others say once one may know. */
export function VoicesSection({ proposal: { id, version, hearingUntil, state }, voices: { own, tally }, open, action }: Props) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  const form = <VoiceForm key={own?.at.toISOString()} action={action} proposalId={id} version={version} reason={own?.reason ?? ''} />;
  return (
    <section id="voices" aria-labelledby="voices-heading" className="stack">
      <h2 id="voices-heading">{t('voices.heading')}</h2>
      {open && <p className="measure">{t('voices.lead')}</p>}
      {!open && hearingUntil && state !== 'draft' && <p>{t('closed', { day: formatDate(hearingUntil, locale) })}</p>}
      {own && (
        <Alert tone="success">
          <p>
            <strong>{t(`voices.own.${own.stance}`)}</strong> {own.reason}
          </p>
          {open && own.version < version && <p>{t('voices.earlier', { version: own.version })}</p>}
        </Alert>
      )}
      {tally ? <Tally tally={tally} version={version} /> : <p className="quiet">{t('voices.hidden')}</p>}
      {open && !own && form}
      {open && own && <Disclosure summary={t('voices.change')}>{form}</Disclosure>}
    </section>
  );
}

function Tally({ tally: { support, object, lines }, version }: { tally: NonNullable<Voices['tally']>; version: number }) {
  const t = useTranslations('proposals.voices');
  if (lines.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p className="lead">{t('tally', { support, object })}</p>
      <Disclosure summary={t('all')}>
        <ul className="plain-list stack">
          {lines.map(({ id, name, unit, stance, reason, version: about }) => (
            <li key={id}>
              <span className="cluster">
                <Badge tone={stance === 'support' ? 'success' : 'warning'} icon={stance === 'support' ? 'check' : 'warning'}>
                  {t(`stances.${stance}`)}
                </Badge>
                <span>
                  <strong>{name}</strong>, {unit}
                </span>
                {about < version && <span className="quiet">{t('aboutVersion', { version: about })}</span>}
              </span>
              {reason && <p className="seen-text measure">{reason}</p>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
