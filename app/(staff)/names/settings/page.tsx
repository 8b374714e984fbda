import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClosePollForm, OpenPollForm } from '@/components/names/name-forms';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canRunNames } from '@/lib/names/access';
import { getNamePoll } from '@/lib/names/queries';
import { endedOn, isOpen } from '@/lib/names/rules';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatDate } from '@/lib/platform/format';
import { closePollAction, openPollAction } from '../actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('names.poll'))('title') };
}

export default async function NamePollPage({ searchParams }: Props) {
  await requireActorWho(canRunNames);
  const [t, names, locale, { done }] = [await getTranslations('names.poll'), await getTranslations('names'), await getLocale(), await searchParams];
  const poll = await getNamePoll();
  const open = poll !== null && isOpen(poll, new Date());
  const standing = poll ? t(open ? 'until' : 'ended', { day: formatDate(open ? poll.closesOn : endedOn(poll), locale) }) : t('notYet');
  return (
    <ClientMessages namespaces={['names']}>
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink href="/names">{names('back')}</BackLink>} />
      <div className="stack stack-large measure">
        {done === 'saved' && open && <Alert tone="success">{t('saved')}</Alert>}
        <p className="lead">{standing}</p>
        <OpenPollForm action={openPollAction} version={poll?.version ?? 0} closesOn={poll?.closesOn ?? ''} label={poll ? (open ? 'extend' : 'reopen') : 'open'} />
        {poll && open && <ClosePollForm action={closePollAction} version={poll.version} />}
      </div>
    </ClientMessages>
  );
}
