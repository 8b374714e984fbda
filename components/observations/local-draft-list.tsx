'use client';
import { useEffect, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { formatDateTime } from '@/lib/platform/format';
import { registerWorker } from './register-worker';
import { listLocalDrafts, rememberOwner, removeLocalDraft, type LocalDraft } from './local-drafts';
import { sendDraft } from './send-draft';
import { sendLeftBehind } from './send-left-behind';
import type { Writer } from './use-autosave';

/**
 * What this device holds that the server does not: sent when the page opens and when the net comes back. What cannot
 * be sent stays here, with why, and is shown to nobody but the one who wrote it.
 */
export function LocalDraftList({ writer }: { writer: Writer }) {
  const t = useTranslations('observations.local');
  const router = useRouter();
  const [drafts, setDrafts] = useState<LocalDraft[]>([]);
  const [sent, setSent] = useState(0);
  const { id, name, locale } = writer;

  useEffect(() => {
    let gone = false;
    async function send() {
      const count = await sendLeftBehind(id, sendDraft);
      const left = await listLocalDrafts(id);
      if (gone) return;
      setDrafts(left);
      if (count === 0) return;
      setSent((before) => before + count);
      router.refresh();
    }
    registerWorker();
    void rememberOwner({ id, name, locale }).then(send);
    window.addEventListener('online', send);
    return () => {
      gone = true;
      window.removeEventListener('online', send);
    };
  }, [id, name, locale, router]);

  async function discard(key: string) {
    await removeLocalDraft(key);
    setDrafts((before) => before.filter((draft) => draft.key !== key));
  }
  if (drafts.length === 0 && sent === 0) return null;
  return (
    <section aria-label={t('heading')}>
      {sent > 0 && (
        <Alert tone="success" live>
          <p>{t('sent', { count: sent })}</p>
        </Alert>
      )}
      {drafts.length > 0 && (
        <>
          <h2>{t('heading')}</h2>
          <p>{t('text')}</p>
          <ul className="plain-list">
            {drafts.map((draft) => (
              <li key={draft.key}>
                <LocalDraftCard draft={draft} discard={() => void discard(draft.key)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function LocalDraftCard({ draft, discard }: { draft: LocalDraft; discard: () => void }) {
  const t = useTranslations('observations.local');
  const locale = useLocale();
  const { mode, href, clientKey, values, savedAt, trouble } = draft;
  const facts = [values.facts ?? ''].flat().join(' ');
  const [asking, setAsking] = useState(false);
  const ended = trouble === 'handedIn' || trouble === 'refused';
  // A correction is never sent by itself, and can be made for fourteen days only: it must be possible to let it go.
  const mayDiscard = ended || mode === 'correct';
  // Opened by its own key, so that of several about one visit the right one comes up.
  const address = mode === 'draft' && !draft.id ? `${href}${href.includes('?') ? '&' : '?'}key=${clientKey}` : href;
  return (
    <Card
      tone="quiet"
      meta={t('savedAt', { time: formatDateTime(new Date(savedAt), locale) })}
      actions={
        <>
          {!ended && (
            <LinkButton small variant="secondary" href={draft.id && mode === 'draft' ? `/observations/${draft.id}` : address}>
              {t('open')}
            </LinkButton>
          )}
          {mayDiscard && (
            <Button small variant="tertiary" icon="delete" onClick={ended || asking ? discard : () => setAsking(true)}>
              {t(asking ? 'discardYes' : 'discard')}
            </Button>
          )}
        </>
      }
    >
      <p>
        <Badge tone="warning">{t(trouble ?? (mode === 'correct' ? 'correction' : 'waiting'))}</Badge>
      </p>
      <p className="seen-text">{mayDiscard ? facts : facts.slice(0, 160) || t('noWords')}</p>
    </Card>
  );
}
