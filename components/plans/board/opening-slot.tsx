'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useBoard } from './use-moving';

/** An opening on the board: where a visit can be put down. Says so only while one is held. */
export function OpeningSlot({ id, children }: { id: string; children: React.ReactNode }) {
  const t = useTranslations('planBoard');
  const { openings, held, over, takes, drop } = useBoard();
  const opening = openings.find((one) => one.id === id);
  const fits = held !== null && opening !== undefined && takes(held, opening);
  const state = over === id ? 'over' : fits ? 'open' : undefined;
  return (
    <li className="plan-slot" data-opening={id} data-state={state}>
      {children}
      {fits && (
        <Button variant="secondary" small onClick={() => drop(id)} aria-label={t('dropOf', { name: held.name, opening: opening.label })}>
          {t('drop')}
        </Button>
      )}
    </li>
  );
}
