'use client';
import { markedPieces } from '@/lib/observation-search/excerpt/rules';

/** Id, heading, where and when and by whom, excerpt. */
export type FoundRow = [id: string, heading: string, about: string, excerpt: string];

/**
 * The rows themselves. A client component though nothing moves in it: fifty rows cross as four texts each rather than
 * as trees of elements, which is less to write, to send and to read. Plain links, for nobody opens fifty.
 */
export function FoundRows({ rows }: { rows: FoundRow[] }) {
  return (
    <ul className="found">
      {rows.map(([id, heading, about, excerpt]) => (
        <li key={id}>
          <a href={`/observations/${id}`}>{heading}</a>
          {about}
          <p>{excerpt.includes('\u0001') ? <Marked text={excerpt} /> : excerpt}</p>
        </li>
      ))}
    </ul>
  );
}

function Marked({ text }: { text: string }) {
  return markedPieces(text).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text));
}
