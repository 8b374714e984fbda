'use client';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { DeskRefusal } from '@/lib/desks/types';
import { formatSpan } from '@/lib/platform/format';

/** The shifts and people that stand in the way of a change, each where it can be dealt with. */
export function BlockedBy({ refusal }: { refusal: DeskRefusal }) {
  const t = useTranslations('desks');
  const locale = useLocale();
  const { shifts = [], people = [], params } = refusal;
  if (shifts.length + people.length === 0) return null;
  const more = Number(params?.count ?? 0) - shifts.length - people.length;
  return (
    <ul>
      {shifts.map(({ id, employee, starts, ends }) => (
        <li key={id}>
          <Link href={`/admin/rosters/${id}`} prefetch={false}>
            {employee}, {formatSpan(new Date(starts), new Date(ends), locale)}
          </Link>
        </li>
      ))}
      {people.map((name) => (
        <li key={name}>
          <Link href={`/admin/people?q=${encodeURIComponent(name)}`} prefetch={false}>
            {name}
          </Link>
        </li>
      ))}
      {more > 0 && <li>{t('more10', { count: more })}</li>}
    </ul>
  );
}
