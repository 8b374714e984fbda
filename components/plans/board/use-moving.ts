'use client';
import { createContext, useContext, useState } from 'react';

export type BoardOpening = { id: string; unit: string; label: string; seats: number; taken: number };
export type BoardVisit = { person: string; name: string; unit: string; from: string };

/** What has been done with a visit, to be said aloud. */
export type Said = { what: 'picked' | 'aimed' | 'dropped' | 'cancelled' | 'nowhere'; name: string; opening: BoardOpening | undefined } | null;

/**
 * A visit taken up and the opening it is held over, whatever it is moved with: keys, a pointer, or one press after the
 * other. `send` is told where it was put down; whether that will do is for the server to say.
 */
export function useMoving(openings: readonly BoardOpening[], send: (visit: BoardVisit, to: BoardOpening) => void) {
  const [held, setHeld] = useState<BoardVisit | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const byId = (id: string | null) => openings.find((opening) => opening.id === id);
  /** Nobody visits their own unit: such openings are passed over. */
  const takes = (visit: BoardVisit, { id, unit }: BoardOpening) => id !== visit.from && unit !== visit.unit;

  function pick(visit: BoardVisit) {
    const possible = openings.some((opening) => takes(visit, opening));
    setHeld(possible ? visit : null);
    setOver(null);
    setSaid({ what: possible ? 'picked' : 'nowhere', name: visit.name, opening: byId(visit.from) });
  }
  function aim(visit: BoardVisit, id: string | null) {
    const opening = byId(id);
    const next = opening && takes(visit, opening) ? opening : undefined;
    if (next?.id === (over ?? undefined)) return;
    setOver(next?.id ?? null);
    if (next) setSaid({ what: 'aimed', name: visit.name, opening: next });
  }
  /** To the next opening that would take the visit, in the order of the page. */
  function step(visit: BoardVisit, by: 1 | -1) {
    const possible = openings.filter((opening) => takes(visit, opening));
    const at = possible.findIndex(({ id }) => id === over);
    const around = openings.findIndex(({ id }) => id === visit.from);
    const first = by > 0 ? possible.find((one) => openings.indexOf(one) > around) : possible.findLast((one) => openings.indexOf(one) < around);
    const next = at < 0 ? (first ?? possible.at(by > 0 ? 0 : -1)) : possible[(at + by + possible.length) % possible.length];
    if (!next) return;
    aim(visit, next.id);
    document.querySelector(`[data-opening="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }
  function drop(to: string | null) {
    const opening = byId(to);
    if (!held) return;
    if (!opening || !takes(held, opening)) return cancel();
    setSaid({ what: 'dropped', name: held.name, opening });
    send(held, opening);
    setHeld(null);
    setOver(null);
  }
  function cancel() {
    if (held) setSaid({ what: 'cancelled', name: held.name, opening: undefined });
    setHeld(null);
    setOver(null);
  }
  return { held, over, said, takes, pick, aim, step, drop, cancel };
}

export type Moving = ReturnType<typeof useMoving> & { openings: readonly BoardOpening[] };

export const MovingContext = createContext<Moving | null>(null);

export function useBoard(): Moving {
  const board = useContext(MovingContext);
  if (!board) throw new Error('a visit to be moved stands on a board');
  return board;
}
