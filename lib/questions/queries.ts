import 'server-only';
import { database, type Reader } from '../platform/db/client';
import type { Question, QuestionRow } from './types';

const columns = { id: true, kind: true, textDa: true, textEn: true, options: true, retiredAt: true } as const;
const inOrder = [{ position: 'asc' as const }, { createdAt: 'asc' as const }];

/** All of a project's own questions in the order in which they are asked, the retired ones too. */
export async function listQuestions(projectId: string, reader: Reader = database()): Promise<Question[]> {
  return reader.$queryRaw<Question[]>`
    SELECT id::text, kind::text, text_da AS "textDa", text_en AS "textEn", options, retired_at IS NOT NULL AS retired
    FROM observation_questions WHERE project_id = ${projectId}::uuid ORDER BY position, created_at`;
}

/** The same for the lead, with how many observations that were handed in answer each. */
export async function listQuestionRows(projectId: string): Promise<QuestionRow[]> {
  const rows = await database().observationQuestion.findMany({
    where: { projectId },
    orderBy: inOrder,
    select: {
      ...columns,
      createdAt: true,
      _count: { select: { answers: { where: { observation: { state: 'submitted' } } } } },
    },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, retired: row.retiredAt !== null, answers: _count.answers }));
}
