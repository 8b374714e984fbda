'use client';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { NumberField } from '@/components/forms/number-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { dealSchema } from '@/lib/event-day/groups/schema';
import type { FormAction } from '@/lib/platform/form-state';

type Texts = Record<'by' | 'bySize' | 'byGroups' | 'count' | 'onlyPresent' | 'submit', string>;

/** How large the groups are, or how many; and of whom. */
export function DealForm({ action, eventId, texts }: { action: FormAction<unknown, { reason: string; text?: string }>; eventId: string; texts: Texts }) {
  const labels = { by: texts.by, count: texts.count, onlyPresent: texts.onlyPresent };
  return (
    <ActionForm action={action} schema={dealSchema} labels={labels} values={{ by: 'size', count: '4' }} className="measure" refusalText={({ text }) => text ?? ''}>
      <HiddenField name="eventId" value={eventId} />
      <RadioGroup
        name="by"
        options={[
          { value: 'size', label: texts.bySize },
          { value: 'groups', label: texts.byGroups },
        ]}
      />
      <NumberField name="count" />
      <CheckboxField name="onlyPresent" />
      <SubmitButton>{texts.submit}</SubmitButton>
    </ActionForm>
  );
}
