import { useTranslations } from 'next-intl';
import type { OptionGroup } from '@/components/forms/select-field';
import { asksForReason, movesFrom } from '@/lib/proposals/states/rules';
import type { ProposalView } from '@/lib/proposals/types';
import { DecideForm, HearingForm, NameEditor, RemoveEditor, StepForm, type EditorAction, type MoveAction } from './manage-forms';

type Props = {
  proposal: ProposalView;
  today: string;
  /** A day to begin with for a new hearing. */
  until: string;
  people: OptionGroup[];
  actions: Record<'move' | 'hear' | 'decide', MoveAction> & Record<'name' | 'remove', EditorAction>;
};

/** Where a proposal can go from here, and who may write in it. */
export function ManageView({ proposal, today, until, people, actions }: Props) {
  const t = useTranslations('proposals');
  const { id, state, hearingUntil, editors } = proposal;
  const ways = movesFrom(state);
  const own = { proposalId: id, from: state };
  return (
    <div className="stack stack-large measure" key={state}>
      <section aria-labelledby="move" className="stack">
        <h2 id="move">{t('manage.moveHeading')}</h2>
        <p>{t('manage.now', { state: t(`states.${state}`) })}</p>
        {ways.includes('hearing') && <HearingForm key={hearingUntil} {...own} action={actions.hear} until={state === 'hearing' ? (hearingUntil ?? until) : until} />}
        {ways.includes('recommended') && (
          <StepForm {...own} action={actions.move} to="recommended" label={t('manage.toRecommended')} lead={t('manage.toRecommendedLead')} reason={false} />
        )}
        {ways.includes('draft') && (
          <StepForm
            {...own}
            action={actions.move}
            to="draft"
            label={t(state === 'idea' ? 'manage.toDraft' : 'manage.backToDraft')}
            lead={state === 'idea' ? undefined : t('manage.backToDraftLead')}
            reason={asksForReason(state, 'draft')}
          />
        )}
        {ways.includes('idea') && <StepForm {...own} action={actions.move} to="idea" label={t('manage.toIdea')} reason={false} />}
      </section>
      {ways.includes('decided') && (
        <section aria-labelledby="decide" className="stack">
          <h2 id="decide">{t('manage.decideHeading')}</h2>
          <DecideForm {...own} action={actions.decide} today={today} />
        </section>
      )}
      <section aria-labelledby="editors" className="stack">
        <h2 id="editors">{t('manage.editorsHeading')}</h2>
        <p>{t('manage.editorsLead')}</p>
        {editors.length === 0 && <p className="quiet">{t('manage.noEditors')}</p>}
        <ul className="plain-list stack">
          {editors.map((editor) => (
            <li key={editor.id} className="cluster">
              <span>{editor.name}</span>
              <RemoveEditor action={actions.remove} proposalId={id} editor={editor} />
            </li>
          ))}
        </ul>
        <NameEditor key={editors.length} action={actions.name} proposalId={id} people={people} />
      </section>
    </div>
  );
}
