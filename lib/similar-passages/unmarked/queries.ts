import 'server-only';
import { textFields, type TextField } from '../../observations/types';
import { overlaps, sentencesOf, sliceSpan } from '../../passages/offsets/rules';
import type { Span } from '../../passages/types';
import { database } from '../../platform/db/client';
import type { SimilarSentence } from '../types';

const MOST = 3;
/** Observations that are read sentence by sentence: those beyond share no rarer words than these. */
const MOST_READ = 60;
const LEAST_LIKENESS = 0.2;

type Read = Record<TextField, string> & { id: string; marks: (Span & { field: TextField })[] };

/**
 * Sentences of other observations of the current project that read like `text` and are marked by nobody: what the same
 * theme may have been forgotten on. As for passages the rarest stems find the observations, and shared stems and
 * trigrams put the sentences in order.
 */
export async function findUnmarked(text: string, exceptId: string | null): Promise<SimilarSentence[]> {
  const sentences = (await readCandidates(text, exceptId)).flatMap(unmarkedOf);
  if (sentences.length === 0) return [];
  const judged = await database().$queryRaw<{ place: number; likeness: number }[]>`
    WITH wanted AS MATERIALIZED (SELECT tsvector_to_array(to_tsvector('danish', left(${text}, 2000))) AS stems)
    SELECT place::int, round(likeness::numeric, 2)::float8 AS likeness FROM (
      SELECT place, (similarity(sentence, left(${text}, 2000)) + coalesce(shared.n / nullif(cardinality(wanted.stems), 0)::real, 0)) / 2 AS likeness
      FROM unnest(${sentences.map((sentence) => sentence.text)}::text[]) WITH ORDINALITY AS given (sentence, place), wanted,
        LATERAL (SELECT count(*) AS n FROM unnest(tsvector_to_array(to_tsvector('danish', sentence))) AS stem WHERE stem = ANY(wanted.stems)) AS shared) AS judged
    WHERE likeness >= ${LEAST_LIKENESS} ORDER BY likeness DESC, place LIMIT ${MOST}`;
  return judged.map(({ place, likeness }) => ({ ...sentences[place - 1]!, likeness }));
}

function readCandidates(text: string, exceptId: string | null): Promise<Read[]> {
  return database().$queryRaw<Read[]>`
    WITH counted AS MATERIALIZED (
      SELECT stem, (SELECT count(*) FROM (SELECT FROM observations WHERE search @@ stem::tsquery LIMIT 300) AS few) AS times, length(stem) AS letters
      FROM (SELECT quote_literal(stem) AS stem FROM unnest(tsvector_to_array(to_tsvector('danish', left(${text}, 2000)))) AS stem
            ORDER BY length(stem) DESC, stem LIMIT 8) AS longest),
    rare AS MATERIALIZED (SELECT string_agg(stem, ' | ') AS query FROM (SELECT stem FROM counted ORDER BY times, letters DESC LIMIT 4) AS rarest)
    SELECT o.id::text, o.facts, o.quote, o.interpretation, o.comparison_text AS "comparisonText", o.idea,
      (SELECT coalesce(json_agg(json_build_object('field', p.field, 'from', p.from_char, 'to', p.to_char)), '[]')
       FROM passages AS p WHERE p.observation_id = o.id AND p.removed_in_id IS NULL) AS marks
    FROM observations AS o, rare
    WHERE o.search @@ rare.query::tsquery AND o.state = 'submitted' AND o.project_id = (SELECT id FROM projects WHERE current)
      AND o.id IS DISTINCT FROM ${exceptId}::uuid
    ORDER BY o.submitted_at DESC, o.id LIMIT ${MOST_READ}`;
}

function unmarkedOf({ id, marks, ...texts }: Read): Omit<SimilarSentence, 'likeness'>[] {
  return textFields.flatMap((field) =>
    sentencesOf(texts[field])
      .filter((span) => !marks.some((mark) => mark.field === field && overlaps(mark, span)))
      .map((span) => ({ observationId: id, field, text: sliceSpan(texts[field], span) })),
  );
}
