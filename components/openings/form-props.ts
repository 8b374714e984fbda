import type { Option, OptionGroup } from '@/components/forms/select-field';
import type { HostChoice, OpeningView, SiteChoice } from '@/lib/openings/types';
import type { FormValues } from '@/lib/platform/form-state';
import { civilDateOf, clockTimeOf } from '@/lib/platform/time';
import type { StandingItem } from './offer-preview';

export const siteOptions = (sites: SiteChoice[]): Option[] => sites.map(({ id, name }) => ({ value: id, label: name }));

/** Hosts by unit, for a select. */
export function hostGroups(hosts: HostChoice[]): OptionGroup[] {
  const groups = new Map<string, OptionGroup>();
  for (const { id, name, unitName } of hosts) {
    const group = groups.get(unitName) ?? { label: unitName, options: [] };
    groups.set(unitName, group);
    group.options.push({ value: id, label: name });
  }
  return [...groups.values()];
}

/** Colleagues of one unit; the present host stays among them also when deactivated, so that nothing changes unseen. */
export function hostsOfUnit(hosts: HostChoice[], opening: OpeningView): Option[] {
  const options = hosts
    .filter(({ unitId }) => unitId === opening.unitId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const known = options.some(({ value }) => value === opening.hostId);
  return known ? options : [{ value: opening.hostId, label: opening.hostName }, ...options];
}

/** What already stands in the week, light enough for a browser. */
export function standingItems(openings: OpeningView[]): StandingItem[] {
  return openings
    .filter(({ state }) => state === 'offered')
    .map(({ id, hostId, starts, ends, topic }) => ({
      id,
      hostId,
      day: civilDateOf(starts),
      from: clockTimeOf(starts),
      to: clockTimeOf(ends),
      topic,
    }));
}

export function openingValues(opening: OpeningView): FormValues {
  const { hostId, siteId, starts, ends, seats, topic, programme, meetingPlace } = opening;
  return {
    hostId,
    siteId,
    day: civilDateOf(starts),
    from: clockTimeOf(starts),
    to: clockTimeOf(ends),
    seats: String(seats),
    topic,
    programme,
    meetingPlace,
  };
}
