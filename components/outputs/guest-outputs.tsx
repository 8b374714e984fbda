import { useTranslations } from 'next-intl';
import { GuestShell, type GuestPage } from '@/components/shell/guest-shell';
import { BackLink } from '@/components/ui/back-link';
import { OutputsBody, type BodyProps } from './outputs-body';

type Props = { page: GuestPage; board: BodyProps | null | 'busy' };

/** The board as a guest sees it by their link: the same forms, and what they write is theirs to take off again. */
export function GuestOutputs({ page, board }: Props) {
  const t = useTranslations('outputs');
  if (!board || board === 'busy') return <GuestShell {...page} title={board} />;
  const { event } = board;
  return (
    <GuestShell {...page} title={t('title')} lead={t('lead', { title: event.title })}>
      <p>
        <BackLink href={`/invitation/${page.token}`}>{t('back')}</BackLink>
      </p>
      <div className="stack stack-large">
        {board.board.part === 'joins' ? <OutputsBody {...board} /> : <p className="measure">{t('refusals.notThere')}</p>}
      </div>
    </GuestShell>
  );
}
