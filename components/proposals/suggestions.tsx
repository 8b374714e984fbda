import { useLocale, useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { formatDateTime } from '@/lib/platform/format';
import type { SuggestionState, SuggestionView } from '@/lib/proposals/suggestions/types';
import { Difference } from './difference';
import { sectionLabel, type Site } from './in-words';
import { AcceptSuggestion, DeclineSuggestion, WithdrawSuggestion, type SuggestionAction } from './suggestion-forms';

const tones: Record<SuggestionState, BadgeTone> = { open: 'warning', accepted: 'success', declined: 'error', withdrawn: 'neutral' };

type Props = {
  proposalId: string;
  suggestions: SuggestionView[];
  sites: Site[];
  readerId: string;
  /** The hearing is open. */
  open: boolean;
  editor: boolean;
  actions: Record<'accept' | 'decline' | 'withdraw', SuggestionAction>;
};

/** Other words that people suggested, with what became of them. */
export function Suggestions({ proposalId, suggestions, sites, readerId, open, editor, actions }: Props) {
  const t = useTranslations('proposals');
  return (
    <section id="suggestions" aria-labelledby="suggestions-heading" className="stack">
      <h2 id="suggestions-heading">{t('suggestions.heading')}</h2>
      {suggestions.length === 0 && <p className="quiet">{t('suggestions.none')}</p>}
      {suggestions.map((suggestion) => (
        <Suggestion key={suggestion.id} {...{ suggestion, sites, readerId, editor, actions }} />
      ))}
      {open && (
        <p>
          <LinkButton href={`/proposals/${proposalId}/suggest`} variant="secondary" icon="edit">
            {t('suggestions.new')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

type OneProps = Pick<Props, 'sites' | 'readerId' | 'editor' | 'actions'> & { suggestion: SuggestionView };

function Suggestion({ suggestion, sites, readerId, editor, actions }: OneProps) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  const { id, authorId, author, section, base, text, reason, at, state, answeredBy, answer, madeVersion, outdated } = suggestion;
  const buttons = state === 'open' && (editor || authorId === readerId) && (
    <>
      {editor && <AcceptSuggestion action={actions.accept} suggestionId={id} text={text} />}
      {editor && <DeclineSuggestion action={actions.decline} suggestionId={id} />}
      {authorId === readerId && <WithdrawSuggestion action={actions.withdraw} suggestionId={id} />}
    </>
  );
  return (
    <Card
      heading={t('suggestions.by', { author, section: sectionLabel(t, section, sites) })}
      meta={formatDateTime(at, locale)}
      actions={buttons}
    >
      <p className="cluster">
        <Badge tone={tones[state]}>{t(`suggestions.states.${state}`)}</Badge>
        {outdated && (
          <Badge tone="warning" icon="warning">
            {t('suggestions.outdated')}
          </Badge>
        )}
      </p>
      <Difference before={base} after={text} />
      {reason && <p className="measure">{t('suggestions.reasonIs', { reason })}</p>}
      {state === 'accepted' && <p>{t('suggestions.inVersion', { version: madeVersion ?? 0, name: answeredBy ?? '' })}</p>}
      {state === 'declined' && <p className="measure">{t('suggestions.declinedBy', { name: answeredBy ?? '', answer })}</p>}
    </Card>
  );
}
