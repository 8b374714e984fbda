import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { messages } from '@/messages';
import { ExportProblemBox } from '@/components/exports/export-problem';
import { PngButton } from '@/components/exports/png-button';
import { RecordList } from '@/components/exports/record-list';
import { TakeForm } from '@/components/exports/take-form';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { listSuspects } from '@/lib/exports/queries';
import { listRecords } from '@/lib/exports/records/queries';
import { readProblem } from '@/lib/exports/schema';
import type { SearchParams } from '@/lib/observation-search/schema';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { readTableAxis } from '@/lib/project-export/schema';
import { SCHEMA_NAME } from '@/lib/project-export/tables/rules';
import { tableAxes } from '@/lib/project-export/types';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exports.page'))('title') };
}

export default async function ExportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActorWho(isLead);
  const params = await searchParams;
  const locale = await getLocale();
  const problem = readProblem(params, messages[locale].exports.problems);
  const [t, tables, axes, records, suspects] = await Promise.all([
    getTranslations('exports.page'),
    getTranslations('exports.tables'),
    getTranslations('patterns.axes'),
    listRecords(),
    listSuspects(problem?.rows ?? []),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="stack-large">
        {problem && <ExportProblemBox reason={problem.reason} count={problem.count} suspects={suspects} locale={locale} />}
        <div className="grid">
          <Card heading={t('report')} level={2}>
            <p>{t('reportLead')}</p>
            <TakeForm name="report" files={['report.docx', 'report.pdf']} />
          </Card>
          <Card heading={t('patterns')} level={2} id="patterns">
            <p>{t('patternsLead')}</p>
            <TakeForm name="patterns" files={['patterns.xlsx', 'patterns.svg', 'lines.svg']} chosen={params.picture === 'lines' ? 'lines.svg' : undefined} more={<PngButton label={t('png')} failed={t('pngFailed')} />}>
              <div className="form-group">
                <label className="form-label" htmlFor="axis">
                  {t('axis')}
                </label>
                <select id="axis" name="axis" className="form-select" defaultValue={readTableAxis(params)}>
                  {tableAxes.map((axis) => (
                    <option key={axis} value={axis}>
                      {axes(axis)}
                    </option>
                  ))}
                </select>
              </div>
            </TakeForm>
          </Card>
          <Card heading={t('research')} level={2}>
            <p>{t('researchLead')}</p>
            <p>{t('internal')}</p>
            <TakeForm name="research" files={['research.qdpx', 'codebook.qdc']} mayName />
          </Card>
          <Card heading={t('workbook')} level={2}>
            <p>{t('workbookLead')}</p>
            <TakeForm name="workbook" files={['workbook.xlsx', 'workbook.zip', 'workbook.json']} mayName />
            <p>
              <a href={`/schemas/${SCHEMA_NAME}`} download>
                {tables('schemaLink')}
              </a>
            </p>
          </Card>
          <Card heading={t('observations')} level={2} tone="quiet">
            <p>{t('observationsLead')}</p>
            <LinkButton href="/observations/all/export" variant="secondary">
              {t('observationsLink')}
            </LinkButton>
          </Card>
        </div>
        <section className="stack">
          <h2>{t('past')}</h2>
          <p className="measure">{t('texts')}</p>
          <RecordList rows={records} locale={locale} />
        </section>
      </div>
    </>
  );
}
