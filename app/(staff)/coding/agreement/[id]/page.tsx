import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideBySide } from '@/components/agreement/side-by-side';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { listSharedTexts } from '@/lib/agreement/queries';
import { readPair } from '@/lib/agreement/schema';
import { listWhoCoded } from '@/lib/coders/queries';
import { listThemes } from '@/lib/codebook/queries';
import type { SearchParams } from '@/lib/observation-search/schema';
import { isCoder } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import { getCurrentProject } from '@/lib/projects/queries';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coding.agreement'))('sideTitle') };
}

export default async function SideBySidePage({ params, searchParams }: Props) {
  await requireActorWho(isCoder);
  const { id } = await params;
  const pair = readPair(await searchParams);
  const [t, project] = await Promise.all([getTranslations('coding.agreement'), getCurrentProject()]);
  if (!isId(id) || !project || !pair.first || !pair.second) notFound();
  const [[text], people, themes] = await Promise.all([listSharedTexts(pair.first, pair.second, id), listWhoCoded(project.id), listThemes(project.id)]);
  const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? '';
  if (!text) notFound();
  return (
    <>
      <PageHeader
        title={t('sideTitle')}
        lead={t('sideLead')}
        back={<BackLink href={`/coding/agreement?first=${pair.first}&second=${pair.second}`}>{t('title')}</BackLink>}
      />
      <SideBySide
        text={text}
        themes={new Map(themes.map((theme) => [theme.id, { name: theme.name, colour: theme.colour }]))}
        names={[nameOf(pair.first), nameOf(pair.second)]}
      />
    </>
  );
}
