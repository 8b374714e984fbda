'use client';
import { useTranslations } from 'next-intl';
import { AnswerBox } from './answer-box';
import { fieldId } from './form-context';
import { useIssueText } from './field-error';

/** Lists what to mend, in the order of the form's labels, each a link to its field. */
export function ErrorSummary({
  boxRef,
  formId,
  labels,
  errors,
}: {
  boxRef: React.RefObject<HTMLDivElement | null>;
  formId: string;
  labels: Record<string, string>;
  errors: [string, string][];
}) {
  const t = useTranslations('ui');
  const issueText = useIssueText();
  const order = Object.keys(labels);
  const byField = new Map(
    errors
      .map(([name, issue]) => [labelledName(name, labels), issue] as const)
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .reverse(), // a Map keeps the last of a name: reversed, that is the field's first error
  );
  const entries = [...byField].reverse();
  return (
    <AnswerBox boxRef={boxRef} tone="error" heading={t('errorSummary', { count: entries.length })}>
      <ul className="nobullet-list">
        {entries.map(([name, issue]) => {
          const text = [labels[name]?.replace(/([^?:])$/, '$1:'), issueText(issue)].filter(Boolean).join(' ');
          const id = fieldId(formId, name);
          return (
            <li key={name}>
              {name === '' ? (
                text
              ) : (
                <a href={`#${id}`} onClick={() => document.getElementById(id)?.focus()}>
                  {text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </AnswerBox>
  );
}

/** The field a reader knows: `errands.0` is an entry of the field `errands` when only that has a label. */
function labelledName(name: string, labels: Record<string, string>): string {
  const parts = name.split('.');
  while (parts.length > 1 && !(parts.join('.') in labels)) parts.pop();
  const known = parts.join('.');
  return known in labels ? known : name;
}
