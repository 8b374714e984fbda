'use client';
import { useTranslations } from 'next-intl';
import { fieldId, useEnclosingForm } from '@/components/forms/form-context';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { MOST_WISHES } from '@/lib/wishes/rules';
import type { Row, WishRowsState } from './use-wish-rows';
import { WishRow } from './wish-row';
import type { WishChoice } from './words';

/**
 * Up to five wishes, a row each. Before and without scripts all five are there, the empty ones folded; with scripts a
 * row is opened when it is needed, and rows can be moved and removed.
 */
export function WishRows({ state, choices }: { state: WishRowsState; choices: WishChoice[] }) {
  const t = useTranslations('wishes.form');
  const { id } = useEnclosingForm();
  const { rows, told, lively } = state;
  const selectId = ({ key }: Row) => fieldId(id, `wish.${key}`);
  const later = Array.from({ length: MOST_WISHES - rows.length }, (_, index) => rows.length + index);
  const row = (at: Row, index: number) => (
    <WishRow key={at.key} row={at} index={index} of={state.filled} state={state} selectId={selectId} choices={choices} />
  );
  return (
    <div className="stack">
      {rows.map(row)}
      {!lively && later.length > 0 && (
        <Disclosure summary={t('more')}>
          {later.map((index) => row({ key: -index, opening: '', site: '', topic: '', day: '' }, index))}
        </Disclosure>
      )}
      <div className="cluster">
        {lively && later.length > 0 && (
          <Button variant="secondary" icon="plus" onClick={() => state.open(selectId)}>
            {t('add')}
          </Button>
        )}
        <p className="quiet" role="status">
          {told && <Said told={told} choices={choices} />}
        </p>
      </div>
    </div>
  );
}

function Said({ told, choices }: { told: NonNullable<WishRowsState['told']>; choices: WishChoice[] }) {
  const t = useTranslations('wishes.form');
  if (told.what === 'moved') return t('moved', told);
  if (told.what === 'removed') return t('removed', told);
  if (told.what === 'added') return t('added', { rank: told.rank, topic: choices.find(({ id }) => id === told.opening)?.topic ?? '' });
  return t(told.what);
}
