'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useIssueText } from '@/components/forms/field-error';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { formatTime } from '@/lib/platform/format';
import type { SaveRefusal } from './refusal-text';
import type { SaveStatus } from './autosave';
import { isCprAlone, labelOf } from './save-errors';
import type { Kept } from './send-draft';

type Props = {
  status: SaveStatus;
  labels: Record<string, string>;
  /** The draft's own address, once it has one. */
  href: string | null;
  retry: () => void;
  keepMine: (kept: Kept) => void;
  takeTheirs: (kept: Kept) => void;
};

/** What the writer has to do something about before the server can have the text. */
export function SaveTrouble({ status, labels, href, retry, keepMine, takeTheirs }: Props) {
  const t = useTranslations('observations.status');
  const refusals = useTranslations('observations.refusals');
  const issueText = useIssueText();
  const locale = useLocale();
  if (status.kind === 'invalid') {
    if (isCprAlone(status.errors)) return null;
    return (
      <Alert tone="warning" heading={t('invalidHeading')} live>
        <p>{t('invalid')}</p>
        <ul>
          {Object.entries(status.errors).map(([name, issue]) => (
            <li key={name}>
              {labelOf(name, labels)}: {issueText(issue)}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  if (status.kind === 'conflict') {
    const { kept } = status;
    return (
      <Alert tone="warning" heading={t('conflictHeading')} live>
        <p>{t('conflict', { time: formatTime(new Date(kept.savedAt), locale) })}</p>
        {kept.content.facts && (
          <p>
            {t('conflictTheirs')} <q>{kept.content.facts}</q>
          </p>
        )}
        <div className="cluster">
          <Button onClick={() => keepMine(kept)}>{t('keepMine')}</Button>
          <Button variant="secondary" onClick={() => takeTheirs(kept)}>
            {t('takeTheirs')}
          </Button>
        </div>
      </Alert>
    );
  }
  if (status.kind === 'refused') {
    const reason = status.reason as SaveRefusal['reason'];
    return (
      <Alert tone="error" live>
        <p>{t('gone', { reason: refusals.has(reason) ? refusals(reason) : status.reason })}</p>
      </Alert>
    );
  }
  if (status.kind !== 'local') return null;
  if (status.why === 'signedOut') {
    return (
      <Alert tone="warning" heading={t('signedOutHeading')} live>
        <p>{t('signedOut')}</p>
        <div className="cluster">
          <LinkButton href="/signin" variant="secondary" plain target="_blank" rel="noopener" icon="open-in-new">
            {t('signIn')}
          </LinkButton>
          <Button onClick={retry}>
            {t('tryAgain')}
          </Button>
        </div>
      </Alert>
    );
  }
  if (status.why === 'handedIn') {
    return (
      <Alert tone="warning" heading={t('handedInHeading')} live>
        <p>{t('handedIn')}</p>
        {href && (
          <LinkButton href={href} variant="secondary" plain>
            {t('openIt')}
          </LinkButton>
        )}
      </Alert>
    );
  }
  return null;
}
