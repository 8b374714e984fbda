'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { Alert } from '@/components/ui/alert';
import { findSimilar } from '@/lib/names/likeness/rules';
import { suggestSchema } from '@/lib/names/schema';
import type { SimilarName } from '@/lib/names/types';
import type { NameAction } from './voice-button';

/** Suggests a name. Names that look like it are shown while it is typed, and again by the answer where scripts are off. */
export function SuggestForm({ action, names }: { action: NameAction; names: { id: string; name: string }[] }) {
  const t = useTranslations('names.suggest');
  return (
    <ActionForm
      action={action}
      schema={suggestSchema}
      labels={{ name: t('name'), reason: t('reason'), another: t('another') }}
      refusalText={({ text }) => text}
      renderRefusal={({ similar }) => similar.length > 0 && <SimilarLinks similar={similar} />}
    >
      <TextField name="name" hint={t('nameHint')} width="l" />
      <LookAlikes names={names} />
      <TextArea name="reason" rows={3} />
      <CheckboxField name="another" />
      <SubmitButton>{t('send')}</SubmitButton>
    </ActionForm>
  );
}

function LookAlikes({ names }: { names: { id: string; name: string }[] }) {
  const t = useTranslations('names.suggest');
  const typed: unknown = useWatch({ name: 'name' });
  const similar = typeof typed === 'string' ? findSimilar(typed, names) : [];
  return (
    <div role="status">
      {similar.length > 0 && (
        <Alert tone="info" heading={t('similarHeading')}>
          <p>{t('similarText')}</p>
          <SimilarLinks similar={similar} />
        </Alert>
      )}
    </div>
  );
}

/** To where the name can be read about and supported; a button here would be a form within the form. */
function SimilarLinks({ similar }: { similar: SimilarName[] }) {
  const t = useTranslations('names.suggest');
  return (
    <ul>
      {similar.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/names/${id}`} prefetch={false}>
            {t('instead', { name })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
