import type { useTranslations } from 'next-intl';
import { siteOf } from '@/lib/proposals/rules';
import type { SectionKey, SectionName } from '@/lib/proposals/types';

export type ProposalTexts = ReturnType<typeof useTranslations<'proposals'>>;
export type Site = { id: string; name: string };

/** What a section is called, with the name of its site. */
export function sectionLabel(t: ProposalTexts, section: SectionName, sites: readonly Site[]): string {
  const site = siteOf(section);
  if (site === null) return t(`sections.${section as SectionKey}`);
  return t('sections.site', { site: sites.find(({ id }) => id === site)?.name ?? site });
}
