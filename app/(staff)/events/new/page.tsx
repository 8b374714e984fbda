import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventForm } from '@/components/events/event-form';
import { copyValues, peopleGroups, templateValues, withMyself } from '@/components/events/form-values';
import { TemplateChoice } from '@/components/events/template-choice';
import { siteOptions } from '@/components/openings/form-props';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canMakeEvents, canSeeEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { isTemplate } from '@/lib/events/templates/rules';
import { listHostChoices, listSiteChoices } from '@/lib/openings/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { makeEventAction } from '../actions';

type Props = { searchParams: Promise<{ from?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('new') };
}

export default async function NewEventPage({ searchParams }: Props) {
  const actor = await requireActorWho(canMakeEvents);
  const t = await getTranslations('events');
  const from = [(await searchParams).from].flat()[0] ?? '';
  const found = isTemplate(from) ? null : await getEvent(from);
  const earlier = found && canSeeEvent(actor, found) ? found : null;
  const begun = isTemplate(from) ? templateValues(from) : earlier ? copyValues(earlier) : {};
  const values = actor.isLead ? begun : withMyself(begun, actor.id);
  const begunFrom = isTemplate(from) || earlier ? from : '';
  return (
    <>
      <PageHeader title={t('new')} lead={t(actor.isLead ? 'newLead' : 'newLeadOwn')} back={<BackLink href="/events">{t('back')}</BackLink>} />
      <TemplateChoice chosen={begunFrom} earlier={earlier && { id: earlier.id, title: earlier.title }} />
      <ClientMessages namespaces={['events', 'registrations']}>
        <EventForm
          key={begunFrom}
          action={makeEventAction}
          from={begunFrom}
          sites={siteOptions(await listSiteChoices())}
          people={peopleGroups(await listHostChoices())}
          values={values}
          submit={t('makeSubmit')}
        />
      </ClientMessages>
    </>
  );
}
