import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AnywayForm } from '@/components/imports/anyway-form';
import { ConfirmForm, OtherChoices } from '@/components/imports/confirm-form';
import { RecheckedNote } from '@/components/imports/done-note';
import { LineTable } from '@/components/imports/line-table';
import { linesHref, LineTabs } from '@/components/imports/line-tabs';
import { PreviewNotes } from '@/components/imports/preview-notes';
import { Receipt } from '@/components/imports/receipt';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { canSeeImports } from '@/lib/imports/access';
import { getParked, getRecord, listLines } from '@/lib/imports/queries';
import { readLineFilter } from '@/lib/imports/schema';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canPlan } from '@/lib/plans/access';
import { listRoundsWithBroken } from '@/lib/plans/broken/queries';
import { getCurrentProject } from '@/lib/projects/queries';
import { confirmImportAction, dropImportAction, recheckImportAction, takeAnywayAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A waiting file is shown as it would change what is here; one that was said yes to, with what it did. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActorWho(canSeeImports);
  const [t, { id }, query] = await Promise.all([getTranslations('imports'), params, searchParams]);
  const file = await getParked(actor, id, new Date());
  if (!file) {
    const record = await getRecord(actor, id);
    if (!record) notFound();
    const project = record.kind === 'employees' || !canPlan(actor) ? null : await getCurrentProject();
    return <Receipt record={record} broken={project ? await listRoundsWithBroken(project.id, new Date()) : []} />;
  }
  const filter = readLineFilter(query);
  const lines = await listLines(file.id, filter);
  const { kind, fileName, counts, version } = file;
  const rows = counts.error + counts.new + counts.changed + counts.unchanged;
  return (
    <ClientMessages namespaces={['imports', 'replanning']}>
      <PageHeader
        title={t(`preview.${kind}`)}
        lead={t('preview.lead', { name: fileName, count: rows })}
        back={<BackLink href="/admin/imports">{t('preview.back')}</BackLink>}
      />
      <RecheckedNote done={query.done} />
      <div className="stack">
        <PreviewNotes file={file} />
        {file.breaking > 0 && (
          <Alert tone="warning" heading={t('preview.breaksHeading', { count: file.breaking })}>
            <p>{file.anyway === '' ? t('preview.breaksText') : t('preview.breaksTaken', { reason: file.anyway })}</p>
            {file.anyway === '' && <AnywayForm action={takeAnywayAction} importId={file.id} />}
          </Alert>
        )}
        {counts.new + counts.changed + counts.leaves > 0 && (
          <Card heading={t('confirm.heading')} level={2}>
            <div className="stack stack-small">
              <p>{t('confirm.will', { added: counts.new, changed: counts.changed, unchanged: counts.unchanged })}</p>
              <ConfirmForm
                action={confirmImportAction}
                importId={file.id}
                version={version}
                kind={kind}
                errors={counts.error}
                leaving={counts.leaves}
              />
            </div>
          </Card>
        )}
        <OtherChoices importId={file.id} recheck={recheckImportAction} drop={dropImportAction} />
        <LineTabs file={file} show={filter.show} />
        <LineTable page={lines} columns={file.columns} />
        <Pagination page={lines.page} pages={lines.pages} hrefOf={(page) => linesHref(file.id, filter.show, page)} />
      </div>
    </ClientMessages>
  );
}
