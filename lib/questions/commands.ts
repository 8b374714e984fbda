import 'server-only';
import { recordAudit } from '../audit/commands';
import { isLead } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { inTransaction } from '../platform/db/client';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import type { AddQuestionInput, RetireQuestionInput } from './schema';

export type QuestionRefusal = { reason: 'notLead' | 'noProject' | 'unknownQuestion' };

/** Puts a question after the last one. What is asked is never changed afterwards: it is retired and asked anew. */
export async function addQuestion(
  actor: Actor,
  input: AddQuestionInput,
  now: Date,
): Promise<Result<{ id: string }, QuestionRefusal>> {
  if (!isLead(actor)) return refuse('notLead');
  return inTransaction(async (tx) => {
    const project = await getCurrentProject(tx);
    if (!project) return refuse('noProject');
    const { _max } = await tx.observationQuestion.aggregate({
      where: { projectId: project.id },
      _max: { position: true },
    });
    const { kind, textDa, options } = input;
    const question = await tx.observationQuestion.create({
      data: {
        projectId: project.id,
        position: (_max.position ?? 0) + 1,
        kind,
        textDa,
        textEn: input.textEn || textDa,
        options: kind === 'text' ? [] : options,
        createdAt: now,
      },
      select: { id: true },
    });
    const about = { subjectKind: 'question', subjectId: question.id, details: { question: textDa } } as const;
    await recordAudit(tx, { actor, action: 'questionAdded', ...about, now });
    return succeed(question);
  });
}

/** Asks it no more. Answers that were given stay with the question they were given to. */
export async function retireQuestion(
  actor: Actor,
  { questionId }: RetireQuestionInput,
  now: Date,
): Promise<Result<null, QuestionRefusal>> {
  if (!isLead(actor)) return refuse('notLead');
  return inTransaction(async (tx) => {
    const question = await tx.observationQuestion.findUnique({ where: { id: questionId }, select: { textDa: true } });
    if (!question) return refuse('unknownQuestion');
    const { count } = await tx.observationQuestion.updateMany({
      where: { id: questionId, retiredAt: null },
      data: { retiredAt: now },
    });
    if (count > 0) {
      const about = { subjectKind: 'question', subjectId: questionId, details: { question: question.textDa } } as const;
      await recordAudit(tx, { actor, action: 'questionRetired', ...about, now });
    }
    return succeed(null);
  });
}
