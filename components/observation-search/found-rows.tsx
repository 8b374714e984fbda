'use client';
import { markedPieces } from '@/lib/observation-search/excerpt/rules';

/** Id, heading, where and when and by whom, excerpt. */
export type FoundRow = [id: string, heading: string, about: string, excerpt: string];

/**
 * The rows themselves. A client component though nothing moves in it: fifty rows cross as one text (`FoundRow[]` in JSON)
 * rather than as trees of elements, each of which React would look at on its way out, on its way in, and in the browser.
 * Plain links, for nobody opens fifty.
 */
export function FoundRows({ rows }: { rows: string }) {
  return (
    <ul className="found">
      {(JSON.parse(rows) as FoundRow[]).map(([id, heading, about, excerpt]) => (
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
