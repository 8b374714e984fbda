'use client';
import { useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { keptSentence } from '@/lib/platform/kept-sentence';
import { FieldShell } from './field-shell';
import { useField, type FieldProps } from './use-field';

/** In code points, as the schemas count. */
const lengthOf = (text: string) => [...text].length;

/** Grows with its text (CSS `field-sizing`). With `max` it counts characters left; more may be typed, never saved. */
export function TextArea({ rows = 4, max, ...props }: FieldProps & { rows?: number; max?: number }) {
  const field = useField(props);
  const describedBy = [field.describedBy, max && `${field.id}-limit`].filter(Boolean).join(' ');
  const { onChange, ...control } = field.control;
  const [length, setLength] = useState(lengthOf(field.value));
  return (
    <FieldShell {...field} className="form-limit">
      <textarea
        {...control}
        className="form-input field-full"
        rows={rows}
        defaultValue={field.value}
        required={!props.optional}
        aria-describedby={describedBy || undefined}
        onChange={(event) => {
          setLength(lengthOf(event.target.value));
          void onChange?.(event);
        }}
      />
      {max !== undefined && <CharactersLeft id={field.id} max={max} length={length} />}
    </FieldShell>
  );
}

const mostSaid = keptSentence<[max: number]>();

function CharactersLeft({ id, max, length }: { id: string; max: number; length: number }) {
  const t = useTranslations('ui');
  const left = max - length;
  const most = mostSaid(useLocale(), (count) => t('charactersMax', { count }), max);
  const shown = () => (left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left }));
  return (
    <>
      <span id={`${id}-limit`} className="sr-only">
        {most}
      </span>
      {/* Quiet until the end is near: a count at every key is noise, also for a screen reader. */}
      <span
        className={left < 0 ? 'form-hint character-limit limit-exceeded' : 'form-hint character-limit'}
        aria-live={left < 100 ? 'polite' : 'off'}
      >
        {length === 0 ? most : shown()}
      </span>
    </>
  );
}
