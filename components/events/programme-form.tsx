'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FieldRow } from '@/components/forms/field-row';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { NumberField } from '@/components/forms/number-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { Disclosure } from '@/components/ui/disclosure';
import { agendaRows, materialRows, programmeSchema } from '@/lib/events/programme/schema';
import type { EventRefusal } from '@/lib/events/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { ChangeAnswer } from './change-answer';
import { eventRefusalText, type EventTexts } from './refusal-text';

const itemFields = { session: 'session', minutes: 'minutes', title: 'item', place: 'itemPlace' } as const;
const materialFields = { title: 'materialTitle', url: 'url' } as const;

function rowLabels(t: EventTexts): Record<string, string> {
  const labels: Record<string, string> = {};
  const add = (list: string, rows: number, fields: Record<string, 'session' | 'minutes' | 'item' | 'itemPlace' | 'materialTitle' | 'url'>) => {
    for (let row = 0; row < rows; row += 1) {
      for (const [name, key] of Object.entries(fields)) labels[`${list}.${row}.${name}`] = t('rowField', { row: row + 1, field: t(`fields.${key}`).toLowerCase() });
    }
  };
  add('agenda', agendaRows, itemFields);
  add('materials', materialRows, materialFields);
  return labels;
}

/** The programme, point by point with how long each takes, and the materials as links. */
export function ProgrammeForm({
  action,
  event,
  sessions,
  values,
}: {
  action: FormAction<{ eventId: string }, EventRefusal>;
  event: { id: string; version: number };
  sessions: number;
  values: FormValues;
}) {
  const t = useTranslations('events');
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      version={event.version}
      schema={programmeSchema}
      labels={rowLabels(t)}
      values={values}
      refusalText={(refusal) => eventRefusalText(t, refusal, locale)}
      renderRefusal={(refusal) => <ChangeAnswer refusal={refusal} eventId={event.id} />}
    >
      <HiddenField name="eventId" value={event.id} />
      <FormSection legend={t('sections.agenda')} lead={t('hints.agenda')}>
        <FoldedRows rows={agendaRows} open={Math.max(4, filledRows(values, 'agenda') + 1)}>
          {(row) => <AgendaRow key={row} row={row} several={sessions > 1} />}
        </FoldedRows>
      </FormSection>
      <FormSection legend={t('sections.materials')} lead={t('hints.materials')}>
        <FoldedRows rows={materialRows} open={Math.max(2, filledRows(values, 'materials') + 1)}>
          {(row) => <MaterialRow key={row} row={row} />}
        </FoldedRows>
      </FormSection>
      <SubmitButton>{t('saveSubmit')}</SubmitButton>
    </ActionForm>
  );
}

function filledRows(values: FormValues, list: 'agenda' | 'materials'): number {
  return Object.keys(values).filter((name) => name.startsWith(`${list}.`) && name.endsWith('.title')).length;
}

/** The first rows stand open, the rest in a native details element: more rows need no script. */
function FoldedRows({ rows, open, children }: { rows: number; open: number; children: (row: number) => React.ReactNode }) {
  const t = useTranslations('events');
  const all = Array.from({ length: rows }, (_, row) => row);
  return (
    <>
      {all.slice(0, open).map(children)}
      {open < rows && <Disclosure summary={t('moreRows')}>{all.slice(open).map(children)}</Disclosure>}
    </>
  );
}

function AgendaRow({ row, several }: { row: number; several: boolean }) {
  const t = useTranslations('events');
  return (
    <fieldset className="offer-row programme-row">
      <legend className="form-label">{t('row', { row: row + 1 })}</legend>
      <FieldRow>
        {several ? (
          <NumberField name={`agenda.${row}.session`} label={t('fields.session')} defaultValue="1" />
        ) : (
          <HiddenField name={`agenda.${row}.session`} value="1" />
        )}
        <NumberField name={`agenda.${row}.minutes`} label={t('fields.minutes')} />
        <TextField name={`agenda.${row}.title`} label={t('fields.item')} width="l" />
        <TextField name={`agenda.${row}.place`} label={t('fields.itemPlace')} width="m" optional />
      </FieldRow>
    </fieldset>
  );
}

function MaterialRow({ row }: { row: number }) {
  const t = useTranslations('events');
  return (
    <fieldset className="offer-row programme-row">
      <legend className="form-label">{t('row', { row: row + 1 })}</legend>
      <FieldRow>
        <TextField name={`materials.${row}.title`} label={t('fields.materialTitle')} width="m" />
        <TextField name={`materials.${row}.url`} label={t('fields.url')} width="l" />
      </FieldRow>
    </fieldset>
  );
}
