import { useTranslations } from 'next-intl';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';

/** In the form's place when there is nothing to write about: not theirs, called off, or no project at all. */
export function NoOrigin({ everyday }: { everyday: boolean }) {
  const t = useTranslations('observationPages');
  return (
    <>
      <PageHeader
        title={t(everyday ? 'new.noProject' : 'new.notYours')}
        lead={t(everyday ? 'new.noProjectText' : 'new.notYoursText')}
        back={<BackLink href="/observations">{t('draft.back')}</BackLink>}
      />
      {!everyday && <LinkButton href="/observations/new">{t('write')}</LinkButton>}
    </>
  );
}
