import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DeskForm } from '@/components/desks/desk-form';
import { DeskStateForm } from '@/components/desks/desk-state-form';
import { peopleGroups } from '@/components/events/form-values';
import { SavedNote } from '@/components/organisation/saved-note';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canEditDesks } from '@/lib/desks/access';
import { getDesk } from '@/lib/desks/queries';
import { formValuesOf } from '@/lib/desks/rules';
import { listHostChoices } from '@/lib/openings/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { changeDeskAction, reopenDeskAction, retireDeskAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desks'))('title') };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function DeskPage({ params, searchParams }: Props) {
  await requireActorWho(canEditDesks);
  const [t, locale] = await Promise.all([getTranslations('desks'), getLocale()]);
  const desk = await getDesk((await params).id);
  if (!desk) notFound();
  const { id, name, unit, site, responsible, retiredAt, periods, version } = desk;
  const values = { name, responsibleId: responsible?.active ? responsible.id : '', ...formValuesOf(periods, locale) };
  return (
    <ClientMessages namespaces={['desks', 'replanning']}>
      <PageHeader
        title={name}
        lead={`${unit}, ${site}`}
        back={<BackLink href="/admin/desks">{t('title')}</BackLink>}
        action={
          <LinkButton href={`/admin/rosters?desk=${id}`} variant="secondary">
            {t('roster')}
          </LinkButton>
        }
      />
      <SavedNote done={(await searchParams).done} />
      <div className="stack stack-large">
        {retiredAt && (
          <p>
            <Badge icon="close">{t('retired')}</Badge>
          </p>
        )}
        {responsible && !responsible.active && <Alert tone="warning">{t('responsibleGone', { name: responsible.name })}</Alert>}
        {/* Saved lines move up and a new blank one comes: the form starts over from what is stored. */}
        <DeskForm action={changeDeskAction} deskId={id} version={version} values={values} people={peopleGroups(await listHostChoices())} />
        <section aria-labelledby="state" className="stack">
          <h2 id="state">{t('state')}</h2>
          <p className="measure">{t('placeFixed')}</p>
          <DeskStateForm deskId={id} retired={retiredAt !== null} retire={retireDeskAction} reopen={reopenDeskAction} />
        </section>
      </div>
    </ClientMessages>
  );
}
