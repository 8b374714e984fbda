'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FormValues } from '@/lib/platform/form-state';
import { MOST_WISHES } from '@/lib/wishes/rules';

export const rowFields = ['opening', 'site', 'topic', 'day'] as const;
export type RowField = (typeof rowFields)[number];
export type Row = { key: number } & Record<RowField, string>;

/** What was done to the rows, to be said aloud. */
export type Told =
  | { what: 'moved'; from: number; to: number }
  | { what: 'removed'; rank: number; count: number }
  | { what: 'added'; opening: string; rank: number }
  | { what: 'atTop' | 'atBottom' | 'fullList' };

export const isEmpty = (row: Row) => rowFields.every((field) => row[field] === '');

/** The rows as posted or saved, gaps and all, with one empty row to go on in. */
function readRows(values: FormValues): Row[] {
  const text = (name: string) => [values[name]].flat()[0] ?? '';
  const rows = Array.from({ length: MOST_WISHES }, (_, key): Row => {
    const [opening, site, topic, day] = rowFields.map((field) => text(`rows.${key}.${field}`));
    return { key, opening: opening!, site: site!, topic: topic!, day: day! };
  });
  return rows.slice(0, Math.min(MOST_WISHES, rows.findLastIndex((row) => !isEmpty(row)) + 2));
}

const nothingToHear = () => () => {};

/** The rows of wishes while they are chosen, moved and removed, where the focus goes, and what is said of it. */
export function useWishRows(values: FormValues) {
  const [rows, setRows] = useState(() => readRows(values));
  const [told, setTold] = useState<Told | null>(null);
  const nextKey = useRef(MOST_WISHES);
  const focusOn = useRef<string | null>(null);
  // False on the server and until scripts run, when nothing can be moved and every row must be there.
  const lively = useSyncExternalStore(nothingToHear, () => true, () => false);

  useEffect(() => {
    if (!focusOn.current) return;
    // Moved in the page, an element loses the focus: whoever moves a row three places up presses three times.
    document.getElementById(focusOn.current)?.focus();
    focusOn.current = null;
  }, [rows]);

  // Up to the last that says something: nobody needs to move a wish past rows that are empty.
  const filled = rows.findLastIndex((row) => !isEmpty(row)) + 1;
  const empty = (): Row => ({ key: (nextKey.current += 1), opening: '', site: '', topic: '', day: '' });

  return {
    rows,
    filled,
    told,
    lively,
    chosen: (opening: string) => rows.findIndex((row) => row.opening === opening),
    change(key: number, field: RowField, value: string) {
      // An opening says all that a kind could say, and a kind is no opening.
      const cleared = field === 'opening' ? { site: '', topic: '', day: '' } : { opening: '' };
      setRows(rows.map((row) => (row.key === key ? { ...row, ...(value === '' ? {} : cleared), [field]: value } : row)));
    },
    move(index: number, by: -1 | 1, buttonId: string) {
      const to = index + by;
      if (to < 0 || to >= filled) return setTold({ what: by < 0 ? 'atTop' : 'atBottom' });
      const moved = [...rows];
      moved.splice(to, 0, ...moved.splice(index, 1));
      focusOn.current = buttonId;
      setRows(moved);
      setTold({ what: 'moved', from: index + 1, to: to + 1 });
    },
    remove(index: number, focusId: (row: Row) => string) {
      const left = rows.filter((_, at) => at !== index);
      const next = left.length > 0 ? left : [empty()];
      focusOn.current = focusId(next[Math.min(index, next.length - 1)]!);
      setRows(next);
      setTold({ what: 'removed', rank: index + 1, count: next.filter((row) => !isEmpty(row)).length });
    },
    open(focusId: (row: Row) => string) {
      const row = empty();
      focusOn.current = focusId(row);
      setRows([...rows, row]);
    },
    add(opening: string) {
      const free = rows.findIndex(isEmpty);
      if (free < 0 && rows.length >= MOST_WISHES) return setTold({ what: 'fullList' });
      const next = free < 0 ? [...rows, { ...empty(), opening }] : rows.map((row, index) => (index === free ? { ...row, opening } : row));
      setRows(next);
      setTold({ what: 'added', opening, rank: free < 0 ? next.length : free + 1 });
    },
  };
}
export type WishRowsState = ReturnType<typeof useWishRows>;
