'use client';
import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { useEnclosingForm } from '@/components/forms/form-context';
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
  chosen,
  texts,
}: {
  action: FormAction<unknown, { reason: string } & StandingWords>;
  openingId: string;
  people: HostChoice[];
  /** Whom the reader comes with from another opening. */
  chosen: string;
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
            {({ id, topic }) => <PlaceThere openingId={id} topic={topic} label={texts.submit} />}
          </Alternatives>
        </>
      )}
    >
      <HiddenField name="openingId" value={openingId} />
      <SelectField name="employeeId" options={byUnit(people)} defaultValue={chosen} />
      <TextArea name="reason" rows={3} max={500} hint={texts.reasonHint} />
      <CheckboxField name="overrideDesk" hint={texts.overrideHint} />
      <SubmitButton>{texts.submit}</SubmitButton>
    </ActionForm>
  );
}

/** The same person at another opening; the reason is written again, for it is about that one. */
function PlaceThere({ openingId, topic, label }: { openingId: string; topic: string; label: string }) {
  const chosen = [useEnclosingForm().values.employeeId].flat()[0] ?? '';
  return (
    <Link href={`/visits/${openingId}/place?person=${chosen}`} prefetch={false}>
      {label}
      <span className="sr-only">: {topic}</span>
    </Link>
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
