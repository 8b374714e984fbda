'use client';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'next-intl';
import { useBoard, type BoardVisit } from './use-moving';

const nothingToHear = () => () => {};
/** A press that moves less than this is a press. */
const DRAG_FROM = 6;
/** So near the edge of the window the page moves along. */
const EDGE = 64;

const openingAt = (x: number, y: number): string | null =>
  document.elementsFromPoint(x, y).map((element) => element.closest<HTMLElement>('[data-opening]')?.dataset.opening).find((id) => id !== undefined) ?? null;

/** A visit on the board. Until scripts run it leads to the form that moves it. */
export function VisitBlock({ visit, href }: { visit: BoardVisit; href: string }) {
  const t = useTranslations('planBoard');
  const { held, over, pick, aim, step, drop, cancel } = useBoard();
  const lively = useSyncExternalStore(nothingToHear, () => true, () => false);
  const pressed = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const [shift, setShift] = useState<{ x: number; y: number } | null>(null);
  if (!lively) return <a className="plan-block" href={href}>{visit.name}</a>;

  const mine = held?.person === visit.person && held.from === visit.from;
  const letGo = () => {
    pressed.current = null;
    setShift(null);
  };
  return (
    <button
      type="button"
      className="plan-block"
      aria-pressed={mine}
      aria-label={t('pick', { name: visit.name })}
      style={shift ? { transform: `translate(${shift.x}px, ${shift.y}px)` } : undefined}
      onClick={() => {
        // The end of a drag is a click to the browser.
        if (dragged.current) dragged.current = false;
        else if (!mine) pick(visit);
        else if (over) drop(over);
        else cancel();
      }}
      onKeyDown={(event) => {
        if (!mine) return;
        const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
        if (by) step(visit, by);
        else if (event.key === 'Escape') cancel();
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        // A finger scrolls the page; it presses the visit and then the opening.
        if (event.button === 0 && event.pointerType !== 'touch') pressed.current = { x: event.clientX, y: event.clientY };
        dragged.current = false;
      }}
      onPointerMove={({ clientX: x, clientY: y, currentTarget, pointerId }) => {
        const from = pressed.current;
        if (!from) return;
        if (!dragged.current) {
          if (Math.hypot(x - from.x, y - from.y) < DRAG_FROM) return;
          dragged.current = true;
          currentTarget.setPointerCapture(pointerId);
          pick(visit);
        }
        if (y < EDGE) window.scrollBy(0, -EDGE / 4);
        else if (y > window.innerHeight - EDGE) window.scrollBy(0, EDGE / 4);
        setShift({ x: x - from.x, y: y - from.y });
        aim(visit, openingAt(x, y));
      }}
      onPointerUp={({ clientX, clientY }) => {
        if (pressed.current && dragged.current) drop(openingAt(clientX, clientY));
        letGo();
      }}
      onPointerCancel={() => {
        if (dragged.current) cancel();
        letGo();
      }}
    >
      {visit.name}
    </button>
  );
}
