import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { NamePage } from '@/components/names/name-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canRunNames } from '@/lib/names/access';
import { getName, getNamePoll, listNames } from '@/lib/names/queries';
import { isOpen } from '@/lib/names/rules';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatDay } from '@/lib/platform/format';
import { isId } from '@/lib/platform/text';
import { civilDateOf } from '@/lib/platform/time';
import { commentOnNameAction, hideNameAction, hideNameCommentAction, mergeNamesAction, setVoiceAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('names'))('title') };
}

const actions = { voice: setVoiceAction, comment: commentOnNameAction, merge: mergeNamesAction, hide: hideNameAction, hideComment: hideNameCommentAction };

export default async function OneNamePage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const [name, poll] = isId(id) ? await Promise.all([getName(actor, id), getNamePoll()]) : [null, null];
  if (!name || !poll) notFound();
  const [t, locale] = [await getTranslations('names'), await getLocale()];
  const others = (await listNames(actor, poll.id)).filter((other) => other.id !== id);
  // What was hidden for good reason is not repeated in the largest type of the page.
  const title = name.hiddenReason === null || canRunNames(actor) ? name.name : t('title');
  return (
    <ClientMessages namespaces={['names']}>
      <PageHeader
        title={title}
        lead={t('by', { name: name.by, day: formatDay(civilDateOf(name.suggestedAt), locale) })}
        back={<BackLink href="/names">{t('back')}</BackLink>}
      />
      <NamePage name={name} others={others.map((other) => ({ id: other.id, name: other.name }))} actions={actions} open={isOpen(poll, new Date())} runs={canRunNames(actor)} />
    </ClientMessages>
  );
}
