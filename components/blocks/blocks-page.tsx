import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import type { CommitmentRefusal } from '@/lib/commitments/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatSpan } from '@/lib/platform/format';
import type { BlockView } from '@/lib/visits/blocks/types';
import { BlockForm } from './block-form';
import { RemoveBlock } from './remove-block';

type Answer = FormAction<unknown, CommitmentRefusal>;

/** One's own blocked time: a form for more, and what there is. */
export function BlocksPage({ blocks, add, remove }: { blocks: BlockView[]; add: Answer; remove: Answer }) {
  const t = useTranslations('week.blocks');
  const locale = useLocale();
  return (
    <div className="split">
      <section className="stack" aria-labelledby="coming-blocks">
        <h2 id="coming-blocks">{t('list')}</h2>
        {blocks.length === 0 && (
          <EmptyState heading={t('none')} icon="calendar-month">
            {t('noneText')}
          </EmptyState>
        )}
        <ul className="plain-list">
          {blocks.map(({ id, starts, ends, note }) => {
            const when = formatSpan(starts, ends, locale);
            return (
              <li key={id}>
                <div className="box cluster-between">
                  <p>
                    <strong>{when}</strong>
                    <br />
                    {note || t('bare')}
                  </p>
                  <RemoveBlock action={remove} commitmentId={id} about={when} />
                </div>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="stack" aria-labelledby="new-block">
        <h2 id="new-block">{t('add')}</h2>
        {/* A new key once one was added, so that the form is empty for the next. */}
        <BlockForm key={blocks.map(({ id }) => id).join()} action={add} />
      </section>
    </div>
  );
}
