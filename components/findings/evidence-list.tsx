import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PassageOrigin } from '@/components/passages/passage-list';
import { Badge } from '@/components/ui/badge';
import type { Evidence } from '@/lib/findings/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import { EvidenceNote } from './evidence-note';
import { PlaceButton, type PlaceAction } from './place-passage';
import type { NoteAction } from './evidence-note';

/** What those who write may do with a passage; readers are given none, and no way to the observation itself. */
export type EvidenceActions = { place: PlaceAction; note: NoteAction };

/** The passages on one side of a finding, with where they come from and why they speak for or against it. */
export function EvidenceList({ findingId, evidence, words, actions }: { findingId: string; evidence: Evidence[]; words: AnswerWords; actions: EvidenceActions | null }) {
  const t = useTranslations('findings');
  return (
    <ul className="passages">
      {evidence.map(({ id, side, note, passage }) => (
        <li key={id} id={`evidence-${passage.id}`}>
          <blockquote>{actions ? <Link prefetch={false} href={`/passages/${passage.id}`}>{passage.text}</Link> : passage.text}</blockquote>
          {note && <p className="seen-text measure">{note}</p>}
          <p className="cluster">
            {passage.outside && <Badge icon="map">{t('outside')}</Badge>}
            {passage.needsLook && <Badge tone="warning" icon="warning">{t('needsLook')}</Badge>}
            {passage.removed && <Badge tone="warning" icon="warning">{t('markGone')}</Badge>}
            <span className="quiet">{actions ? <Origin passage={passage} words={words} /> : [passage.unit, passage.site ?? passage.stop, passage.event].filter(Boolean).join(' · ')}</span>
          </p>
          {actions && (
            <div className="cluster">
              {(['turn', 'takeOut'] as const).map((key) => (
                <PlaceButton
                  key={key}
                  action={actions.place}
                  findingId={findingId}
                  passageId={passage.id}
                  words={passage.text}
                  to={key === 'takeOut' ? 'neither' : side === 'supports' ? 'contradicts' : 'supports'}
                  label={key === 'takeOut' ? t('place.takeOut') : t(`place.turn.${side}`)}
                />
              ))}
              <EvidenceNote key={note} action={actions.note} evidenceId={id} side={side} note={note} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Origin({ passage, words }: { passage: Evidence['passage']; words: AnswerWords }) {
  return (
    <Link prefetch={false} href={`/coding?queue=all&observation=${passage.observationId}`}>
      <PassageOrigin passage={passage} words={words} />
    </Link>
  );
}
