import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectForm } from '@/components/newsletters/issue-forms';
import { IssueView } from '@/components/newsletters/issue-view';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canWriteNewsletters } from '@/lib/newsletters/access';
import { getNewsletter, getNextNumber } from '@/lib/newsletters/queries';
import { issueOf, nameOf } from '@/lib/newsletters/rules';
import { requireActor } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import { correctNewsletterAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newsletters'))('title') };
}

export default async function NewsletterPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const newsletter = isId(id) ? await getNewsletter(actor, id) : null;
  if (!newsletter) notFound();
  const [t, locale, now] = [await getTranslations('newsletters'), await getLocale(), new Date()];
  const number = newsletter.number ?? (await getNextNumber());
  const published = newsletter.state === 'published';
  return (
    <ClientMessages namespaces={['newsletters']}>
      <PageHeader
        title={newsletter.title}
        lead={`${t('title')} · ${nameOf(number, newsletter.publishedAt ?? now, locale)}${published ? '' : ` · ${t('draft')}`}`}
        back={<BackLink href="/newsletters">{t('back')}</BackLink>}
        action={
          published ? (
            <LinkButton plain href={`/api/newsletters/${id}/pdf`} variant="secondary" icon="download">
              {t('pdf')}
            </LinkButton>
          ) : (
            <LinkButton href={`/newsletters/${id}/edit`}>{t('edit')}</LinkButton>
          )
        }
      />
      <div className="stack stack-large">
        <IssueView issue={issueOf(newsletter, number, now)} />
        <p className="quiet not-printed">{t('print')}</p>
        {published && canWriteNewsletters(actor) && (
          <section className="stack measure not-printed" aria-labelledby="correct">
            <h2 id="correct">{t('correct.heading')}</h2>
            <p>{t('correct.lead')}</p>
            <CorrectForm key={newsletter.notes.length} action={correctNewsletterAction} newsletterId={id} />
          </section>
        )}
      </div>
    </ClientMessages>
  );
}
