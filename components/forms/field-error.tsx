'use client';
import { useTranslations } from 'next-intl';
import { decodeIssue } from '@/lib/platform/issues';

/** The sentence for an encoded issue in the reader's language. */
export function useIssueText(): (encoded: string) => string {
  const t = useTranslations('validation');
  return (encoded) => {
    const { key, params } = decodeIssue(encoded);
    return t(key, params);
  };
}

export function FieldError({ id, error }: { id: string; error: string }) {
  const issueText = useIssueText();
  const t = useTranslations('ui');
  return (
    <span className="form-error-message" id={`${id}-error`}>
      <span className="sr-only">{t('errorPrefix')} </span>
      {issueText(error)}
    </span>
  );
}
