import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';
import { canEditOrganisation } from '@/lib/organisation/access';
import type { Actor } from '@/lib/platform/auth/types';

const everybodys = ['overview', 'rosters', 'imports', 'log'] as const;
const administrators = ['overview', 'people', 'units', 'sites', 'desks', 'rosters', 'imports', 'mails', 'log'] as const;
export type AdminTab = (typeof administrators)[number];

/** The administration's pages beside each other; the lead sees those that are theirs. */
export function AdminTabs({ actor, current }: { actor: Actor; current: AdminTab }) {
  const t = useTranslations('organisation');
  const tabs = canEditOrganisation(actor) ? administrators : everybodys;
  return (
    <LinkTabs
      label={t('sections')}
      items={tabs.map((tab) => ({
        href: tab === 'overview' ? '/admin' : `/admin/${tab}`,
        label: t(`nav.${tab}`),
        current: tab === current,
      }))}
    />
  );
}
