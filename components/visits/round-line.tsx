import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/platform/format';
import type { RoundOfVisits } from '@/lib/visits/types';

/** The rules of the round in plain words: until when one signs up, until when one may change one's mind, how many. */
export function RoundLine({ round, held }: { round: RoundOfVisits; held: number }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const { phase, mode, approval, signUpOpens, signUpCloses, cancelHours: hours, visitsPerPerson: max } = round;
  const sentences = [
    t(mode === 'wishes' ? `wishWindow.${phase}` : `window.${phase}`, { opens: formatDateTime(signUpOpens, locale), closes: formatDateTime(signUpCloses, locale) }),
    ...(phase === 'open' || phase === 'upcoming' ? [t('visitsRule', { max, count: held }), t('cancelRule', { hours }), ...(approval === 'none' ? [] : [t(`approvalHint.${approval}`)])] : []),
  ];
  return <p className="measure">{sentences.join(' ')}</p>;
}
