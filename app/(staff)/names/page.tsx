import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NameList } from '@/components/names/name-list';
import { Standing } from '@/components/names/standing';
import { SuggestForm } from '@/components/names/suggest-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canRunNames } from '@/lib/names/access';
import { getNamePoll, listNames, listVoices } from '@/lib/names/queries';
import { endedOn, isOpen } from '@/lib/names/rules';
import { spanOf, standingOver } from '@/lib/names/standing/rules';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatDate } from '@/lib/platform/format';
import { setVoiceAction, suggestNameAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('names'))('title') };
}

export default async function NamesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const poll = await getNamePoll();
  const [t, locale, { done }] = [await getTranslations('names'), await getLocale(), await searchParams];
  const runs = canRunNames(actor);
  const settings = runs && (
    <LinkButton href="/names/settings" variant={poll ? 'secondary' : 'primary'}>
      {t('settings')}
    </LinkButton>
  );
  if (!poll) {
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <EmptyState heading={t('notOpen')} icon="forum" action={settings}>
          {t(runs ? 'notOpenLead' : 'notOpenText')}
        </EmptyState>
      </>
    );
  }
  const [names, voices] = await Promise.all([listNames(actor, poll.id), listVoices(poll.id)]);
  const open = isOpen(poll, now);
  const sent = names.find(({ id }) => id === done);
  return (
    <ClientMessages namespaces={['names']}>
      <PageHeader title={t('title')} lead={t('lead')} action={settings} />
      <div className="stack stack-large">
        <Alert tone="info">{open ? t('openUntil', { day: formatDate(poll.closesOn, locale) }) : t('closed', { day: formatDate(endedOn(poll), locale) })}</Alert>
        {sent && <Alert tone="success">{t('suggest.done', { name: sent.name })}</Alert>}
        {names.length === 0 ? (
          <EmptyState heading={t('nobody')} icon="forum">
            {t('nobodyText')}
          </EmptyState>
        ) : (
          <section className="stack" aria-labelledby="names">
            <h2 id="names">{t('listHeading', { count: names.length })}</h2>
            <NameList names={names} voice={open ? setVoiceAction : null} />
          </section>
        )}
        {open && (
          <section className="stack measure" aria-labelledby="suggest">
            <h2 id="suggest">{t('suggest.heading')}</h2>
            <SuggestForm key={sent?.id} action={suggestNameAction} names={names.map(({ id, name }) => ({ id, name }))} />
          </section>
        )}
        {names.length > 0 && <Standing standing={standingOver(voices, ...spanOf(voices, poll, now))} names={names} />}
      </div>
    </ClientMessages>
  );
}
