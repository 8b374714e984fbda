import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Editor } from '@/components/newsletters/editor';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canWriteNewsletters } from '@/lib/newsletters/access';
import { listFound } from '@/lib/newsletters/found/queries';
import { getNewsletter, getNextNumber } from '@/lib/newsletters/queries';
import { nameOf } from '@/lib/newsletters/rules';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import {
  addIssueBlockAction,
  placeIssueBlockAction,
  publishNewsletterAction,
  removeIssueBlockAction,
  retitleNewsletterAction,
  writeIssueBlockAction,
} from '../../actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newsletters'))('title') };
}

const actions = {
  retitle: retitleNewsletterAction,
  add: addIssueBlockAction,
  write: writeIssueBlockAction,
  place: placeIssueBlockAction,
  remove: removeIssueBlockAction,
  publish: publishNewsletterAction,
};

export default async function NewsletterEditPage({ params, searchParams }: Props) {
  const actor = await requireActorWho(canWriteNewsletters);
  const [{ id }, { block }, now] = [await params, await searchParams, new Date()];
  const newsletter = isId(id) ? await getNewsletter(actor, id) : null;
  if (!newsletter) notFound();
  if (newsletter.state === 'published') redirect(`/newsletters/${id}`);
  const [t, locale] = [await getTranslations('newsletters'), await getLocale()];
  const [found, number] = await Promise.all([listFound(now), getNextNumber()]);
  return (
    <ClientMessages namespaces={['newsletters']}>
      <PageHeader title={newsletter.title} lead={t('editor.lead')} back={<BackLink href="/newsletters">{t('back')}</BackLink>} />
      <Editor newsletter={newsletter} found={found} name={nameOf(number, now, locale)} openBlock={typeof block === 'string' ? block : null} actions={actions} />
    </ClientMessages>
  );
}
