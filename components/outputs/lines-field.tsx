'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { TextArea } from '@/components/forms/text-area';
import { useField } from '@/components/forms/use-field';
import { readLines } from '@/lib/outputs/rules';

/** A field of one output a line, with what it will become. */
export function LinesField({ name, hint }: { name: string; hint: string }) {
  const t = useTranslations('outputs');
  const typed: unknown = useWatch({ name });
  const { value } = useField({ name });
  const lines = readLines(typeof typed === 'string' ? typed : value);
  return (
    <>
      <TextArea name={name} rows={6} hint={hint} />
      <div className="stack stack-small" aria-live="polite">
        <p>{t('preview', { count: lines.length })}</p>
        {lines.length > 0 && (
          <ol>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
