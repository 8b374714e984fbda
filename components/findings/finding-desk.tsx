import { useTranslations } from 'next-intl';
import { MemoList } from '@/components/memos/memo-list';
import { ClientMessages } from '@/components/shell/client-messages';
import { LinkButton } from '@/components/ui/link-button';
import type { FindingEvent } from '@/lib/findings/history/types';
import type { FindingRefusal, FindingView } from '@/lib/findings/types';
import type { MemoRefusal, MemoView } from '@/lib/memos/types';
import type { FormAction } from '@/lib/platform/form-state';
import { CounterSearchForm } from './counter-search';
import { FindingHistory } from './finding-history';
import { MoveFinding } from './move-finding';
import type { PlaceAction } from './place-passage';

type Change = FormAction<{ id: string }, FindingRefusal>;

/** What those who write do with a finding besides its passages: wording, search, state, notes, history. */
export function FindingDesk({
  finding,
  memos,
  events,
  today,
  actions,
}: {
  finding: FindingView;
  memos: MemoView[];
  events: FindingEvent[];
  /** YYYY-MM-DD */
  today: string;
  actions: { move: Change; counter: Change; place: PlaceAction; addMemo: FormAction<{ id: string }, MemoRefusal>; removeMemo: FormAction<null, MemoRefusal> };
}) {
  const t = useTranslations('findings');
  const { id, version } = finding;
  return (
    <ClientMessages namespaces={['findings', 'coding']}>
      <div className="stack-large measure">
        <CounterSearchForm action={actions.counter} finding={finding} today={today} />
        <section aria-labelledby="move" className="stack">
          <h2 id="move">{t('moveHeading')}</h2>
          <MoveFinding key={version} action={actions.move} finding={finding} />
          <p>
            <LinkButton href={`/findings/${id}/edit`} variant="secondary" icon="edit">
              {t('edit')}
            </LinkButton>
          </p>
        </section>
        <MemoList heading={t('memosHeading')} memos={memos} about="finding" aboutId={id} add={actions.addMemo} remove={actions.removeMemo} />
        <FindingHistory findingId={id} events={events} place={actions.place} />
      </div>
    </ClientMessages>
  );
}
