import type { OptionGroup } from '@/components/forms/select-field';

/** Whom a shift can be given to, the desk's own people first. */
export function peopleOptions(
  people: readonly { id: string; name: string; ofDesk: boolean }[],
  words: { atDesk: string; ofUnit: string },
): OptionGroup[] {
  const group = (label: string, ofDesk: boolean) => ({
    label,
    options: people.filter((one) => one.ofDesk === ofDesk).map(({ id, name }) => ({ value: id, label: name })),
  });
  return [group(words.atDesk, true), group(words.ofUnit, false)].filter(({ options }) => options.length > 0);
}
