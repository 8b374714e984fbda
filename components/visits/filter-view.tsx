'use client';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import { LinkTabs } from '@/components/ui/link-tabs';

type Choice = { name: string; label: string; all: string; value: string; options: { value: string; label: string }[] };

/**
 * What I may take or everything; below, the choices of place, unit, day and topic. On a phone they fold away, and
 * where there is room they lie open. A client component so that its choices are sent once, as data.
 */
export function FilterView({
  label,
  tabs,
  summary,
  formLabel,
  clearHref,
  hidden,
  choices,
  text,
}: {
  label: string;
  tabs: { href: string; label: string; count: number; current: boolean }[];
  summary: string;
  formLabel: string;
  clearHref?: string;
  hidden: Record<string, string>;
  choices: Choice[];
  text: { label: string; value: string };
}) {
  return (
    <>
      <LinkTabs label={label} items={tabs} />
      <details className="filter-fold" open={clearHref !== undefined}>
        <summary>{summary}</summary>
        <FilterForm label={formLabel} clearHref={clearHref}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {choices.map((choice) => (
            <FilterSelect key={choice.name} {...choice} />
          ))}
          <FilterText name="text" {...text} />
        </FilterForm>
      </details>
    </>
  );
}
