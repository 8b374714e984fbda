import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/platform/format';
import { keptSentence } from '@/lib/platform/kept-sentence';
import type { RoundOfVisits } from '@/lib/visits/types';

const visitsSaid = keptSentence<[max: number, held: number]>();
const hoursSaid = keptSentence<[hours: number]>();

/** The rules of the round in plain words: until when one signs up, until when one may change one's mind, how many. */
export function RoundLine({ round, held }: { round: RoundOfVisits; held: number }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const { phase, mode, approval, signUpOpens, signUpCloses, cancelHours, visitsPerPerson } = round;
  const howMany = () => visitsSaid(locale, (max, count) => t('visitsRule', { max, count }), visitsPerPerson, held);
  const howLate = () => hoursSaid(locale, (hours) => t('cancelRule', { hours }), cancelHours);
  const sentences = [
    t(mode === 'wishes' ? `wishWindow.${phase}` : `window.${phase}`, { opens: formatDateTime(signUpOpens, locale), closes: formatDateTime(signUpCloses, locale) }),
    ...(phase === 'open' || phase === 'upcoming' ? [howMany(), howLate(), ...(approval === 'none' ? [] : [t(`approvalHint.${approval}`)])] : []),
  ];
  return <p className="measure">{sentences.join(' ')}</p>;
}
