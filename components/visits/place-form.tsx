'use client';
import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import type { HostChoice } from '@/lib/openings/types';
import type { FormAction } from '@/lib/platform/form-state';
import { placeSchema } from '@/lib/visits/place/schema';
import { Alternatives } from './alternatives';
import type { StandingWords } from './words';

type Texts = Record<'person' | 'reason' | 'reasonHint' | 'overrideDesk' | 'overrideHint' | 'submit' | 'others', string>;

/** The project lead signs somebody up, with a reason; a refusal leads to the openings that person could take. */
export function PlaceForm({
  action,
  openingId,
  people,
  texts,
}: {
  action: FormAction<unknown, { reason: string } & StandingWords>;
  openingId: string;
  people: HostChoice[];
  texts: Texts;
}) {
  const labels = { employeeId: texts.person, reason: texts.reason, overrideDesk: texts.overrideDesk };
  return (
    <ActionForm
      action={action}
      schema={placeSchema}
      labels={labels}
      className="measure"
      renderRefusal={({ sentences, alternatives }) => (
        <>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Alternatives heading={texts.others} alternatives={alternatives}>
            {({ id, topic }) => (
              <Link href={`/visits/${id}/place`} prefetch={false}>
                {texts.submit}
                <span className="sr-only">: {topic}</span>
              </Link>
            )}
          </Alternatives>
        </>
      )}
    >
      <HiddenField name="openingId" value={openingId} />
      <SelectField name="employeeId" options={byUnit(people)} />
      <TextArea name="reason" rows={3} max={500} hint={texts.reasonHint} />
      <CheckboxField name="overrideDesk" hint={texts.overrideHint} />
      <SubmitButton>{texts.submit}</SubmitButton>
    </ActionForm>
  );
}

function byUnit(people: HostChoice[]): OptionGroup[] {
  const groups = new Map<string, OptionGroup>();
  for (const { id, name, unitName } of people) {
    const group = groups.get(unitName) ?? { label: unitName, options: [] };
    groups.set(unitName, group);
    group.options.push({ value: id, label: name });
  }
  return [...groups.values()];
}
