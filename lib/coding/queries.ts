import 'server-only';
import { placeNameOf } from '../observation-origins/rules';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { textFields } from '../observations/types';
import { stepKinds, type CodingState, type CodingText, type Mark, type StepKind } from './types';

/** A handed-in observation of the current project for somebody who codes, or null when there is none. Access is the caller's. */
export async function getCodingText(actor: Pick<Actor, 'id'>, id: string): Promise<CodingText | null> {
  const [row, state] = await Promise.all([
    database().observation.findFirst({
      where: { id, state: 'submitted', project: { current: true } },
      select: {
        ...{ version: true, occurredAt: true, role: true, situation: true, outsidePlace: true },
        ...{ facts: true, quote: true, interpretation: true, comparisonText: true, idea: true },
        unit: { select: { name: true } },
        site: { select: { name: true } },
      },
    }),
    getCodingState(actor, id),
  ]);
  if (!row) return null;
  const { version, role, situation, unit } = row;
  const texts = textFields.map((field) => ({ field, text: row[field] })).filter(({ text }) => text !== '');
  return { ...state, version, role, situation, texts, unit: unit?.name ?? null, site: placeNameOf(row), occurredAt: row.occurredAt! };
}

type MarkRow = Omit<Mark, 'themes'> & { themes: Mark['themes'] | null };

/** The marks on one text and how far the reader is with it. */
export async function getCodingState(actor: Pick<Actor, 'id'>, observationId: string, reader: Reader = database()): Promise<CodingState> {
  // One after the other: inside a transaction there is one connection.
  const marks = await reader.$queryRaw<MarkRow[]>`
    SELECT p.id::text, p.field::text, p.from_char AS from, p.to_char AS to, p.text, p.needs_look OR p.version <> o.version AS "needsLook",
           (SELECT count(*)::int FROM memos WHERE passage_id = p.id AND removed_at IS NULL) AS memos,
           (SELECT json_agg(json_build_object('themeId', theme_id, 'mine', mine, 'others', others) ORDER BY position, theme_id)
            FROM (SELECT theme_id, themes.position, bool_or(coder_id = ${actor.id}::uuid) AS mine, count(*) FILTER (WHERE coder_id <> ${actor.id}::uuid)::int AS others
                  FROM codings JOIN themes ON themes.id = theme_id WHERE passage_id = p.id AND removed_in_id IS NULL
                  GROUP BY theme_id, themes.position) AS given) AS themes
    FROM passages AS p JOIN observations AS o ON o.id = p.observation_id
    WHERE p.observation_id = ${observationId}::uuid AND p.removed_in_id IS NULL ORDER BY p.field, p.from_char, p.to_char, p.id`;
  const own = await reader.codedText.findUnique({
    where: { observationId_coderId: { observationId, coderId: actor.id } },
    select: { doneAt: true },
  });
  const last = await getLastStep(actor, observationId, reader);
  return {
    observationId,
    marks: marks.map(({ themes, ...mark }) => ({ ...mark, themes: themes ?? [] })),
    done: Boolean(own?.doneAt),
    undoable: last,
  };
}

/** The actor's last step in one text that was not undone. */
export async function getLastStep(actor: Pick<Actor, 'id'>, observationId: string, reader: Reader): Promise<{ id: string; kind: StepKind } | null> {
  const [row] = await reader.$queryRaw<{ id: string; kind: string }[]>`
    SELECT s.id::text, s.kind::text FROM coding_steps AS s
    WHERE s.actor_id = ${actor.id}::uuid AND NOT s.codebook AND s.undone_at IS NULL AND s.id IN (
      SELECT made_in_id FROM codings WHERE observation_id = ${observationId}::uuid AND coder_id = ${actor.id}::uuid
      UNION SELECT removed_in_id FROM codings WHERE observation_id = ${observationId}::uuid AND coder_id = ${actor.id}::uuid)
    ORDER BY s.at DESC, s.id DESC LIMIT 1`;
  const kind = row && stepKinds.find((name) => name === row.kind);
  return row && kind ? { id: row.id, kind } : null;
}
