import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';

const hrefs = {
  coding: '/coding',
  passages: '/passages',
  patterns: '/patterns',
  findings: '/findings',
  mirrors: '/mirrors',
  codebook: '/coding/codebook',
  agreement: '/coding/agreement',
  coders: '/coding/coders',
} as const;
export type CodingTab = keyof typeof hrefs;

/** The pages of those who code; who else may is for the lead alone. */
export function CodingTabs({ current, lead }: { current: CodingTab; lead: boolean }) {
  const t = useTranslations('coding.tabs');
  const keys = (Object.keys(hrefs) as CodingTab[]).filter((key) => lead || key !== 'coders');
  return <LinkTabs label={t('label')} items={keys.map((key) => ({ href: hrefs[key], label: t(key), current: key === current }))} />;
}
