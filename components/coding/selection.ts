'use client';
import type { Chosen } from '@/lib/coding/rules';
import type { CodingText } from '@/lib/coding/types';
import { tidySpan, toCodePoints } from '@/lib/passages/offsets/rules';

/** What is selected with mouse or finger, if it lies within one of the texts; null for a mere caret. */
export function readSelection(texts: CodingText['texts']): Chosen | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holder = elementOf(range.startContainer)?.closest<HTMLElement>('[data-field]');
  if (!holder || !holder.contains(range.endContainer)) return null;
  const text = texts.find(({ field }) => field === holder.dataset.field);
  if (!text) return null;
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const end = start + range.toString().length;
  const span = tidySpan(text.text, { from: toCodePoints(text.text, start), to: toCodePoints(text.text, end) });
  return span && { ...span, field: text.field };
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
