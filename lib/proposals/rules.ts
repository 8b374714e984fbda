import { sectionKeys, type Content, type SectionChange, type SectionKey, type SectionName } from './types';

/** All sections that any of the given words have, in the order in which a proposal is read; sites by id. */
export function sectionsOf(...contents: readonly Content[]): SectionName[] {
  const sites = new Set(contents.flatMap((content) => Object.keys(content.sites)));
  return [...sectionKeys, ...[...sites].sort().map((id) => `sites.${id}` as const)];
}

export function siteOf(section: SectionName): string | null {
  return section.startsWith('sites.') ? section.slice('sites.'.length) : null;
}

export function textOf(content: Content, section: SectionName): string {
  const site = siteOf(section);
  return site === null ? content[section as SectionKey] : ownText(content.sites, site);
}

export function withText(content: Content, section: SectionName, text: string): Content {
  const site = siteOf(section);
  return site === null ? { ...content, [section]: text } : { ...content, sites: { ...content.sites, [site]: text } };
}

const ownText = (sites: Record<string, string>, id: string): string => (Object.hasOwn(sites, id) ? sites[id]! : '');

export function listChanges(before: Content, after: Content): SectionChange[] {
  return sectionsOf(before, after)
    .map((section) => ({ section, before: textOf(before, section), after: textOf(after, section) }))
    .filter((change) => change.before !== change.after);
}

/**
 * What two people wrote on the same base put together: a section that only one of them changed is theirs. Where both
 * did, mine stands, and the section is among `both`; what the other wrote is still to be read in the version before.
 */
export function mergeContent(base: Content, current: Content, mine: Content): { content: Content; both: SectionName[] } {
  const theirs = new Map(listChanges(base, current).map(({ section, after }) => [section, after]));
  let content = current;
  const both: SectionName[] = [];
  for (const { section, after } of listChanges(base, mine)) {
    content = withText(content, section, after);
    if (theirs.has(section) && theirs.get(section) !== after) both.push(section);
  }
  return { content, both };
}
