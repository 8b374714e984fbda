import { getTranslations } from 'next-intl/server';
import { planInWords } from '@/components/plans/in-words';
import type { FileLine, FileResult } from '@/components/plans/file-result';
import { canPlan } from '@/lib/plans/access';
import { planFile } from '@/lib/plans/file/commands';
import { MOST_FILE_BYTES } from '@/lib/plans/file/schema';
import { isId } from '@/lib/platform/text';
import { defineRoute, problem, readUpload } from '@/lib/platform/route';

/** A line of the file that has something to be said of, the whole file where it has no place in it. */
const lineAt = (path: string, message: string): FileLine => ({ path: path || '/', message });
const answer = (result: FileResult, status = 200) => Response.json(result, { status, headers: { 'cache-control': 'no-store' } });

/** Reads a round's file back: where its plan is shown, the plan of a file about others, or every error with its place. */
export const POST = defineRoute<{ id: string }>({
  name: 'planFile',
  allow: canPlan,
  rate: 'upload',
  handle: async (actor, request, { id }, now) => {
    if (!isId(id)) return problem(404, 'notFound');
    const upload = await readUpload(request, MOST_FILE_BYTES);
    if (!upload.ok) return problem(upload.reason === 'fileTooLarge' ? 413 : 400, upload.reason);
    const outcome = await planFile(actor, { roundId: id, text: new TextDecoder().decode(upload.value.file.bytes) }, now);
    const t = await getTranslations('plannerFormat');
    if (outcome.ok) {
      const { planId, plan } = outcome.value;
      const remarks = outcome.value.remarks.map(({ path, key, params }) => lineAt(path, t(`remarks.${key}`, params as never)));
      return answer(planId ? { kind: 'version', href: `/rounds/${id}/plan?plan=${planId}`, remarks } : { kind: 'foreign', plan: plan!, remarks });
    }
    const worded = await planInWords(outcome);
    const errors = outcome.errors.map(({ path, key, params }) => lineAt(path, t(`errors.${key}`, params as never)));
    return answer({ kind: 'refused', text: worded.ok ? '' : worded.text, errors }, 422);
  },
});
