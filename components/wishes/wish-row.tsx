'use client';
import { useTranslations } from 'next-intl';
import { FieldShell } from '@/components/forms/field-shell';
import { useEnclosingForm } from '@/components/forms/form-context';
import { Button } from '@/components/ui/button';
import type { IconName } from '@/components/ui/icon';
import { Chances } from './chances';
import { isEmpty, type Row, type RowField, type WishRowsState } from './use-wish-rows';
import { OpeningOptions, type KindOptions, useKinds } from './wish-options';
import type { WishChoice } from './words';

/** One wish: a certain opening, or below it a kind of opening; then what is realistic, and where it stands in the list. */
export function WishRow({
  row,
  index,
  of,
  state,
  selectId,
  choices,
}: {
  row: Row;
  index: number;
  of: number;
  state: WishRowsState;
  selectId: (row: Row) => string;
  choices: WishChoice[];
}) {
  const t = useTranslations('wishes.form');
  const { errorOf } = useEnclosingForm();
  const kinds = useKinds(choices);
  const rank = index + 1;
  const name = (field: RowField) => `rows.${index}.${field}`;
  const buttonId = (what: string) => `${selectId(row)}-${what}`;
  // Without scripts nobody listens, and the browser itself keeps what is chosen.
  const select = (field: RowField, id: string) => ({
    id,
    name: name(field),
    className: 'form-select',
    'aria-invalid': errorOf(name(field)) ? (true as const) : undefined,
    ...(state.lively
      ? { value: row[field], onChange: (event: React.ChangeEvent<HTMLSelectElement>) => state.change(row.key, field, event.target.value) }
      : { defaultValue: row[field] }),
  });
  const button = (what: 'up' | 'down' | 'remove', icon: IconName, press: () => void, idle = false) => (
    <Button id={buttonId(what)} variant="tertiary" small icon={icon} onClick={press} aria-disabled={idle || undefined}>
      {t(what)}
      <span className="sr-only"> {t('rank', { rank }).toLowerCase()}</span>
    </Button>
  );
  return (
    <fieldset className="box wish-row">
      <legend className="form-label">{t('rank', { rank })}</legend>
      <FieldShell id={selectId(row)} label={t('opening')} error={errorOf(name('opening'))}>
        <select {...select('opening', selectId(row))}>
          <option value="">{t('noOpening')}</option>
          <OpeningOptions choices={choices} />
        </select>
      </FieldShell>
      {/* Once an opening is chosen a kind has nothing to add; without scripts one may still change one's mind. */}
      {(!state.lively || row.opening === '') && (
        <details open={Boolean(row.site || row.topic || row.day)}>
          <summary>{t('kind')}</summary>
          <div className="wish-kinds">
            {(['site', 'topic', 'day'] as const).map((field) => (
              <FieldShell key={field} id={buttonId(field)} label={t(field)} error={errorOf(name(field))}>
                <select {...select(field, buttonId(field))}>
                  <option value="">{t(`any${cap(field)}`)}</option>
                  <Options options={kinds[field]} />
                </select>
              </FieldShell>
            ))}
          </div>
        </details>
      )}
      <Chances row={row} choices={choices} />
      {state.lively && !isEmpty(row) && (
        <div className="cluster wish-actions">
          {of > 1 && button('up', 'arrow-upward', () => state.move(index, -1, buttonId('up')), index === 0)}
          {of > 1 && button('down', 'arrow-downward', () => state.move(index, 1, buttonId('down')), rank === of)}
          {button('remove', 'delete', () => state.remove(index, selectId))}
        </div>
      )}
    </fieldset>
  );
}

const cap = (field: 'site' | 'topic' | 'day') => (({ site: 'Site', topic: 'Topic', day: 'Day' }) as const)[field];

function Options({ options }: { options: KindOptions }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
