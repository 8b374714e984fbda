import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import type { PassageView } from '@/lib/passages/types';
import { formatDateTime } from '@/lib/platform/format';

/** Where a passage comes from, in one line. */
export function PassageOrigin({ passage, words }: { passage: PassageView; words: AnswerWords }) {
  const locale = useLocale();
  const { occurredAt, unit, site, stop, event, role, situation } = passage;
  const parts = [
    formatDateTime(occurredAt, locale, { year: true }),
    unit,
    site ?? stop ?? event,
    stop && event,
    role && words.role.get(role),
    situation && words.situation.get(situation),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

type Props = {
  passages: PassageView[];
  words: AnswerWords;
  /** What can be done with each, below it. */
  actionsOf?: (passage: PassageView) => React.ReactNode;
};

/** What was marked, one passage after the other, with themes and origin; each leads to its own page. */
export function PassageList({ passages, words, actionsOf }: Props) {
  const t = useTranslations('coding');
  return (
    <ul className="passages">
      {passages.map((passage) => (
        <li key={passage.id}>
          <blockquote>
            <a href={`/passages/${passage.id}`}>{passage.text}</a>
          </blockquote>
          <p className="cluster">
            {passage.themes.map(({ id, name, colour }) => (
              <span key={id} className={`theme-tag hue-${colour}`}>
                {name}
              </span>
            ))}
            {passage.outside && <Badge icon="map">{t('outside')}</Badge>}
            {passage.needsLook && (
              <Badge tone="warning" icon="warning">
                {t('needsLook')}
              </Badge>
            )}
            <span className="quiet">
              {t(`fields.${passage.field}`)} · <PassageOrigin passage={passage} words={words} />
            </span>
          </p>
          {actionsOf?.(passage)}
        </li>
      ))}
    </ul>
  );
}
