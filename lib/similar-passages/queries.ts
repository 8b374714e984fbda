import 'server-only';
import { database } from '../platform/db/client';
import type { SimilarPassage } from './types';

const MOST = 5;
/** What is compared letter by letter; beyond that a likeness takes longer than anybody waits for a suggestion. */
const MOST_COMPARED = 400;
const LEAST_LIKENESS = 0.12;

/**
 * Marked passages of the current project that read like `text`: they share its rarest Danish stems, and are put in
 * order by shared stems and by trigrams, half and half. `exceptId` is the passage itself.
 */
export function findSimilar(text: string, exceptId: string | null = null): Promise<SimilarPassage[]> {
  return database().$queryRaw<SimilarPassage[]>`
    WITH wanted AS MATERIALIZED (SELECT tsvector_to_array(to_tsvector('danish', left(${text}, 2000))) AS stems),
    -- How common each stem is, counted no further than it takes to tell rare from common.
    counted AS MATERIALIZED (
      SELECT stem, (SELECT count(*) FROM (SELECT FROM passages WHERE to_tsvector('danish', text) @@ stem::tsquery LIMIT 300) AS few) AS times
      FROM (SELECT quote_literal(stem) AS stem FROM wanted, unnest(stems) AS stem ORDER BY length(stem) DESC, stem LIMIT 8) AS longest),
    rare AS MATERIALIZED (
      SELECT string_agg(stem, ' | ') AS query FROM (SELECT stem FROM counted ORDER BY times, length(stem) DESC LIMIT 4) AS rarest),
    found AS MATERIALIZED (
      SELECT p.id, p.observation_id, p.text FROM passages AS p, rare
      WHERE to_tsvector('danish', p.text) @@ rare.query::tsquery AND p.project_id = (SELECT id FROM projects WHERE current)
        AND p.removed_in_id IS NULL AND p.id IS DISTINCT FROM ${exceptId}::uuid LIMIT ${MOST_COMPARED}),
    judged AS (
      SELECT found.*, (similarity(found.text, left(${text}, 2000)) + coalesce(shared.n / nullif(cardinality(wanted.stems), 0)::real, 0)) / 2 AS likeness
      FROM found, wanted, LATERAL (SELECT count(*) AS n FROM unnest(tsvector_to_array(to_tsvector('danish', found.text))) AS stem WHERE stem = ANY(wanted.stems)) AS shared)
    SELECT judged.id::text, judged.observation_id::text AS "observationId", judged.text, round(likeness::numeric, 2)::float8 AS likeness,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour) ORDER BY t.position, t.name), '[]')
       FROM themes AS t WHERE t.retired_at IS NULL AND t.id IN (SELECT theme_id FROM codings WHERE passage_id = judged.id AND removed_in_id IS NULL)) AS themes
    FROM judged WHERE likeness >= ${LEAST_LIKENESS} ORDER BY judged.likeness DESC, judged.id LIMIT ${MOST}`;
}
