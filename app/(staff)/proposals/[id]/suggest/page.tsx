import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { suggestAction } from '../../actions';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { sectionLabel } from '@/components/proposals/in-words';
import { SuggestForm } from '@/components/proposals/suggestion-forms';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { getProposal } from '@/lib/proposals/queries';
import { textOf } from '@/lib/proposals/rules';
import { isHearingOpen } from '@/lib/proposals/states/rules';
import { sectionKeys, type SectionName } from '@/lib/proposals/types';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('suggestions.newTitle') };
}

export default async function SuggestPage({ params, searchParams }: Props) {
  await requireActor();
  const proposal = await getProposal((await params).id);
  if (!proposal) notFound();
  const { id, version, content, title } = proposal;
  const [t, { sites }] = [await getTranslations('proposals'), await listPlaces()];
  const sections: SectionName[] = [...sectionKeys, ...sites.map((site) => `sites.${site.id}` as const)];
  const asked = [(await searchParams).section].flat()[0];
  const section = sections.find((name) => name === asked) ?? 'statement';
  const label = sectionLabel(t, section, sites);
  return (
    <>
      <PageHeader title={`${t('suggestions.newTitle')}: ${title}`} lead={t('suggestions.newLead')} back={<BackLink href={`/proposals/${id}`}>{t('backToProposal')}</BackLink>} />
      {isHearingOpen(proposal, new Date()) ? (
        <div className="stack measure">
          <FilterForm label={t('suggestions.choose')}>
            <FilterSelect
              name="section"
              label={t('suggestions.choose')}
              value={section}
              options={sections.map((name) => ({ value: name, label: sectionLabel(t, name, sites) }))}
            />
          </FilterForm>
          <ClientMessages namespaces={['proposals']}>
            <SuggestForm key={section} action={suggestAction} proposalId={id} version={version} section={section} label={label} text={textOf(content, section)} />
          </ClientMessages>
        </div>
      ) : (
        <EmptyState heading={t('refusals.notInHearing')} />
      )}
    </>
  );
}
