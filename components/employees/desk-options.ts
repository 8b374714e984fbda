import type { OptionGroup } from '@/components/forms/select-field';
import type { DeskView } from '@/lib/desks/types';

/** Desks under their unit and site, as the select shows them; the person's own stays although it was retired. */
export function deskOptions(desks: readonly DeskView[], ownId?: string | null): OptionGroup[] {
  const groups = new Map<string, OptionGroup>();
  for (const { id, name, unit, site, retiredAt } of desks) {
    if (retiredAt && id !== ownId) continue;
    const label = `${unit}, ${site}`;
    const group = groups.get(label) ?? { label, options: [] };
    group.options.push({ value: id, label: name });
    groups.set(label, group);
  }
  return [...groups.values()];
}
