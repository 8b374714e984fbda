'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { captureListSchema, captureSchema } from '@/lib/outputs/schema';
import { outputKinds, type Heading, type OutputKind } from '@/lib/outputs/types';
import { LinesField } from './lines-field';
import type { WordedAction } from './press';

type Props = { action: WordedAction; eventId: string; clientKey: string; kind: OutputKind; headings: Heading[]; refocus?: boolean; hidden?: Record<string, string> };

/** One output at a time. After each the form comes back empty, with the same kind chosen and the pen where it was. */
export function CaptureForm({ action, eventId, clientKey, kind, headings, refocus, hidden = {} }: Props) {
  const t = useTranslations('outputs');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!refocus) return;
    // In the next frame: where the page is loaded anew, the browser goes to the address's part of it in the first, and takes the pen.
    const frame = requestAnimationFrame(() => ref.current?.querySelector<HTMLInputElement>('input[name="text"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [refocus, clientKey]);
  const labels = { kind: t('fields.kind'), text: t('fields.text'), headingId: t('fields.headingId') };
  return (
    <div ref={ref}>
      <ActionForm action={action} schema={captureSchema} labels={labels} values={{ kind }} refusalText={({ text }) => text ?? ''}>
        <HiddenField name="eventId" value={eventId} />
        <HiddenField name="clientKey" value={clientKey} />
        <HiddenFields values={hidden} />
        <KindField />
        <TextField name="text" width="full" maxLength={500} hint={t('hints.text')} />
        <HeadingField headings={headings} />
        <SubmitButton>{t('capture')}</SubmitButton>
      </ActionForm>
    </div>
  );
}

/** Many at once, one a line; below the field stands what it will become. */
export function CaptureListForm({ action, eventId, clientKey, kind, headings, hidden = {} }: Props) {
  const t = useTranslations('outputs');
  const labels = { kind: t('fields.kind'), lines: t('fields.lines'), headingId: t('fields.headingId') };
  return (
    <ActionForm action={action} schema={captureListSchema} labels={labels} values={{ kind }} refusalText={({ text }) => text ?? ''}>
      <HiddenField name="eventId" value={eventId} />
      <HiddenField name="clientKey" value={clientKey} />
      <HiddenFields values={hidden} />
      <KindField />
      <LinesField name="lines" hint={t('hints.lines')} />
      <HeadingField headings={headings} />
      <SubmitButton>{t('captureAll')}</SubmitButton>
    </ActionForm>
  );
}

function HiddenFields({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => <HiddenField key={name} name={name} value={value} />);
}

function KindField() {
  const t = useTranslations('outputs');
  return <RadioGroup name="kind" options={outputKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />;
}

function HeadingField({ headings }: { headings: Heading[] }) {
  const t = useTranslations('outputs');
  if (headings.length === 0) return null;
  return <SelectField name="headingId" optional placeholder={t('noHeading')} options={headings.map(({ id, name }) => ({ value: id, label: name }))} />;
}
