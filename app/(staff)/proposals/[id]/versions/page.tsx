import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CompareVersions } from '@/components/proposals/compare-versions';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { getProposal } from '@/lib/proposals/queries';
import { listVersions } from '@/lib/proposals/versions/queries';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('versions.title') };
}

export default async function VersionsPage({ params, searchParams }: Props) {
  await requireActor();
  const proposal = await getProposal((await params).id);
  if (!proposal) notFound();
  const query = await searchParams;
  const [t, versions, { sites }] = [await getTranslations('proposals'), await listVersions(proposal.id), await listPlaces()];
  const chosen = (name: string) => versions.find(({ number }) => String(number) === [query[name]].flat()[0]);
  const newer = chosen('to') ?? versions[0]!;
  const older = chosen('from') ?? versions.find(({ number }) => number < newer.number) ?? newer;
  return (
    <>
      <PageHeader title={`${t('versions.title')}: ${proposal.title}`} lead={t('versions.lead')} back={<BackLink href={`/proposals/${proposal.id}`}>{t('backToProposal')}</BackLink>} />
      {versions.length === 1 ? <EmptyState heading={t('versions.onlyOne')} /> : <CompareVersions versions={versions} older={older} newer={newer} sites={sites} />}
    </>
  );
}
