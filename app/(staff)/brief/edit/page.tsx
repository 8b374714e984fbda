import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdoptItems, ItemForm } from '@/components/brief/brief-forms';
import { BriefList } from '@/components/brief/brief-list';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listBriefItems } from '@/lib/brief/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { addItemAction, adoptItemsAction, changeItemAction, moveItemAction, restoreItemAction, retireItemAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('brief'))('editTitle') };
}

export default async function EditBriefPage() {
  await requireActorWho(isLead);
  const [t, project] = [await getTranslations('brief'), await getCurrentProject()];
  const items = project ? await listBriefItems(project.id) : [];
  const actions = { change: changeItemAction, move: moveItemAction, retire: retireItemAction, restore: restoreItemAction };
  return (
    <>
      <PageHeader title={t('editTitle')} lead={t('editLead')} back={<BackLink href="/brief">{t('back')}</BackLink>} />
      <ClientMessages namespaces={['brief']}>
        <div className="stack stack-large measure">
          {items.length === 0 ? <EmptyState heading={t('emptyHeading')} action={project && <AdoptItems action={adoptItemsAction} />}>{t('empty')}</EmptyState> : <BriefList items={items} actions={actions} />}
          {project && (
            <section aria-labelledby="add">
              <h2 id="add">{t('add')}</h2>
              <ItemForm key={items.length} action={addItemAction} />
            </section>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
