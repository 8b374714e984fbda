import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { columnsOf, neededOf } from '@/lib/imports/columns/rules';
import type { ColumnKey, ImportKind, ImportProblem } from '@/lib/imports/types';

export type Problem = { reason: ImportProblem; columns: ColumnKey[] };

/** One kind of file: what it holds, a template, and where to choose one. A plain form, for a file needs no scripts. */
export function UploadCard({ kind, problem }: { kind: ImportKind; problem: Problem | null }) {
  const t = useTranslations('imports');
  const file = `file-${kind}`;
  return (
    <Card heading={t(`kinds.${kind}.heading`)} level={2} id={kind}>
      <div className="stack stack-small">
        <p>{t(`kinds.${kind}.lead`)}</p>
        {problem && <ProblemBox problem={problem} />}
        <p>
          {t('needs')}: {useColumnList(kind)}
        </p>
        <p className="quiet">{t(`hints.${kind}`)}</p>
        <p>
          <a href={`/api/imports/templates/${kind}`}>{t(`template.${kind}`)}</a>
        </p>
        <form method="post" action="/api/imports" encType="multipart/form-data" className="stack stack-small">
          <input type="hidden" name="kind" value={kind} />
          <div className="form-group">
            <label className="form-label" htmlFor={file}>
              {t('file')}
            </label>
            <span className="form-hint" id={`${file}-hint`}>
              {t('fileHint')}
            </span>
            <input
              id={file}
              type="file"
              name="file"
              required
              accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              aria-describedby={`${file}-hint`}
            />
          </div>
          <Button type="submit" icon="upload">
            {t(`upload.${kind}`)}
          </Button>
        </form>
      </div>
    </Card>
  );
}

/** The columns in words: one that another may stand for, and those that may be left out, say so. */
function useColumnList(kind: ImportKind): string {
  const t = useTranslations('imports');
  const needed = neededOf[kind];
  const words = columnsOf[kind].flatMap((key) => {
    const group = needed.find((one) => one.includes(key));
    const column = t(`columns.${key}`);
    if (!group) return [t('optional', { column })];
    if (group[0] !== key) return [];
    return [group[1] ? t('either', { first: column, second: t(`columns.${group[1]}`) }) : column];
  });
  return words.join(', ');
}

function ProblemBox({ problem: { reason, columns } }: { problem: Problem }) {
  const t = useTranslations('imports');
  const names = columns.map((key) => t(`columns.${key}`)).join(', ');
  return (
    <Alert tone="error" heading={t('problemHeading')} live>
      <p>{t(`problems.${reason}`, { columns: names, count: columns.length } as never)}</p>
    </Alert>
  );
}
