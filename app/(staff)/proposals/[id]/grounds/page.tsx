import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { addGroundAction, removeGroundAction } from '../../actions';
import { StrengthBadge } from '@/components/findings/finding-strength';
import { AddGround, RemoveGround } from '@/components/proposals/ground-forms';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/platform/auth/actor';
import { canEdit } from '@/lib/proposals/access';
import { getGrounds, listPossibleGrounds } from '@/lib/proposals/grounds/queries';
import { getProposal } from '@/lib/proposals/queries';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('grounds.title') };
}

export default async function GroundsPage({ params }: Props) {
  const actor = await requireActor();
  const proposal = await getProposal((await params).id);
  if (!proposal) notFound();
  if (!canEdit(actor, proposal)) forbidden();
  const { id, projectId, title } = proposal;
  const [t, { list }] = [await getTranslations('proposals'), await getGrounds(actor, id)];
  const possible = await listPossibleGrounds(actor, projectId, list.map(({ findingId }) => findingId));
  const name = (number: number, statement: string) => `${t('evidence.finding', { number })}: ${statement}`;
  return (
    <>
      <PageHeader title={`${t('grounds.title')}: ${title}`} lead={t('grounds.lead')} back={<BackLink href={`/proposals/${id}`}>{t('backToProposal')}</BackLink>} />
      <ClientMessages namespaces={['proposals']}>
        <div className="stack measure">
          {list.length === 0 && <p className="quiet">{t('grounds.none')}</p>}
          {list.map(({ findingId, finding }) => (
            <Card
              key={findingId}
              level={2}
              heading={finding ? name(finding.number, finding.statement) : t('evidence.hidden')}
              actions={<RemoveGround action={removeGroundAction} proposalId={id} findingId={findingId} />}
            >
              {finding && <StrengthBadge level={finding.strength.level} />}
            </Card>
          ))}
          {possible.length === 0 ? (
            <p className="quiet">{t('grounds.noneLeft')}</p>
          ) : (
            <AddGround
              key={list.length}
              action={addGroundAction}
              proposalId={id}
              findings={possible.map((finding) => ({ value: finding.id, label: name(finding.number, finding.statement) }))}
            />
          )}
        </div>
      </ClientMessages>
    </>
  );
}
