import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { MemoAbout, MemoRefusal, MemoView } from '@/lib/memos/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import { AddMemo, RemoveMemo } from './memo-forms';

/** The notes on a passage, a theme or a finding, and a field for the next. */
export function MemoList({
  heading,
  memos,
  about,
  aboutId,
  add,
  remove,
}: {
  heading: string;
  memos: MemoView[];
  about: MemoAbout;
  aboutId: string;
  add: FormAction<{ id: string }, MemoRefusal>;
  remove: FormAction<null, MemoRefusal>;
}) {
  const t = useTranslations('coding.passages');
  const locale = useLocale();
  return (
    <section aria-labelledby="memos" className="stack">
      <h2 id="memos">{heading}</h2>
      {memos.length === 0 && <p className="quiet">{t('noMemos')}</p>}
      {memos.map(({ id, author, own, text, writtenAt }) => (
        <Card key={id} heading={author} meta={formatDateTime(writtenAt, locale)} actions={own && <RemoveMemo action={remove} memoId={id} />}>
          <p className="seen-text">{text}</p>
        </Card>
      ))}
      <AddMemo key={memos.length} action={add} about={about} aboutId={aboutId} />
    </section>
  );
}
