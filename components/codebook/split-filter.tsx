import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterText } from '@/components/forms/filter-text';

/** Which of a theme's passages are offered for the split: those whose observation has these words. */
export function SplitFilter({ themeId, words }: { themeId: string; words: string }) {
  const t = useTranslations('codebook');
  return (
    <FilterForm label={t('splitFilter')} clearHref={words ? `/coding/codebook/${themeId}#split` : undefined}>
      <FilterText name="q" label={t('splitWords')} value={words} />
    </FilterForm>
  );
}
