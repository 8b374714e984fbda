'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { changeProposalSchema, limits, makeProposalSchema } from '@/lib/proposals/schema';
import type { ProposalRefusal } from '@/lib/proposals/types';
import type { Site } from './in-words';
import { Meanwhile } from './meanwhile';
import { useProposalRefusalText } from './refusal-text';

type Props = {
  action: FormAction<{ id: string }, ProposalRefusal>;
  sites: Site[];
  values: FormValues;
  /** What is changed, with the version the writer begins with; without it a new idea. */
  proposal?: { id: string; version: number };
  variantOfId?: string;
};

/** All words of a proposal. Only heading and statement must be there, so that an idea takes a minute. */
export function ProposalForm({ action, sites, values, proposal, variantOfId = '' }: Props) {
  const t = useTranslations('proposals');
  const refusalText = useProposalRefusalText();
  const site = ({ id, name }: Site) => [`sites.${id}`, t('sections.site', { site: name })];
  const labels: Record<string, string> = {
    title: t('sections.title'),
    statement: t('sections.statement'),
    audience: t('sections.audience'),
    ...Object.fromEntries(sites.map(site)),
    cost: t('sections.cost'),
    needs: t('sections.needs'),
    risks: t('sections.risks'),
  };
  return (
    <ActionForm
      action={action}
      version={proposal?.version}
      schema={proposal ? changeProposalSchema : makeProposalSchema}
      labels={labels}
      values={values}
      refusalText={refusalText}
      renderRefusal={(refusal) => refusal.changes && <Meanwhile refusal={refusal} sites={sites} />}
    >
      {proposal ? <HiddenField name="proposalId" value={proposal.id} /> : <HiddenField name="variantOfId" value={variantOfId} />}
      <FormSection legend={t('form.core')}>
        <TextField name="title" hint={t('hints.title')} width="full" />
        <TextArea name="statement" hint={t('hints.statement')} max={limits.statement} rows={3} />
        <TextArea name="audience" hint={t('hints.audience')} max={limits.audience} rows={3} optional />
      </FormSection>
      <FormSection legend={t('sections.sites')} lead={t('hints.site')}>
        {sites.map(({ id }) => (
          <TextArea key={id} name={`sites.${id}`} max={limits.site} rows={3} optional />
        ))}
      </FormSection>
      <FormSection legend={t('form.rest')}>
        <TextArea name="cost" hint={t('hints.cost')} max={limits.cost} rows={3} optional />
        <TextArea name="needs" hint={t('hints.needs')} max={limits.needs} rows={3} optional />
        <TextArea name="risks" hint={t('hints.risks')} max={limits.risks} rows={3} optional />
      </FormSection>
      <SubmitButton>{t(proposal ? 'form.submitChange' : 'form.submitNew')}</SubmitButton>
    </ActionForm>
  );
}
