'use client';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField, type Option } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/platform/form-state';
import { pairSchema } from '@/lib/plans/schema';
import type { Worded } from './in-words';
import { saySentences } from './plan-button';

type Texts = Record<'opening' | 'rule' | 'pin' | 'forbid' | 'save', string>;

/** Settles beforehand that somebody shall, or shall not, be at an opening. */
export function PairForm({ action, roundId, employeeId, openings, texts }: { action: FormAction<unknown, Worded>; roundId: string; employeeId: string; openings: Option[]; texts: Texts }) {
  return (
    <ActionForm action={action} schema={pairSchema} labels={{ openingId: texts.opening, rule: texts.rule }} className="measure plan-form" refusalText={({ text }) => text} renderRefusal={saySentences}>
      <HiddenField name="roundId" value={roundId} />
      <HiddenField name="employeeId" value={employeeId} />
      <SelectField name="openingId" options={openings} />
      <RadioGroup
        name="rule"
        options={[
          { value: 'pin', label: texts.pin },
          { value: 'forbid', label: texts.forbid },
        ]}
      />
      <SubmitButton variant="secondary">{texts.save}</SubmitButton>
    </ActionForm>
  );
}
