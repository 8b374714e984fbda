import type { OptionGroup } from '@/components/forms/select-field';
import type { EventView } from '@/lib/events/types';
import { facilitatorRows } from '@/lib/events/schema';
import { templates, type TemplateKey } from '@/lib/events/templates/rules';
import type { HostChoice } from '@/lib/openings/types';
import type { FormValues } from '@/lib/platform/form-state';
import { civilDateOf, clockTimeOf } from '@/lib/platform/time';

/** People by unit, for a select. */
export function peopleGroups(people: HostChoice[]): OptionGroup[] {
  const groups = new Map<string, OptionGroup>();
  for (const { id, name, unitName } of people) {
    const group = groups.get(unitName) ?? { label: unitName, options: [] };
    groups.set(unitName, group);
    group.options.push({ value: id, label: name });
  }
  return [...groups.values()];
}

/** An event as its form shows it. */
export function eventValues({ kind, title, purpose, prepare, siteId, place, sessions, facilitators }: EventView): FormValues {
  const values: FormValues = { kind, title, purpose, prepare, siteId: siteId ?? '', place };
  for (const [row, { starts, ends }] of sessions.entries()) {
    values[`sessions.${row}.day`] = civilDateOf(starts);
    values[`sessions.${row}.from`] = clockTimeOf(starts);
    values[`sessions.${row}.to`] = clockTimeOf(ends);
  }
  for (const [row, { id }] of facilitators.entries()) values[`facilitators.${row}`] = id;
  return values;
}

/** A copy keeps the hours but not the days, which are past. */
export function copyValues(event: EventView): FormValues {
  const values = eventValues(event);
  for (const name of Object.keys(values)) if (name.endsWith('.day')) values[name] = '';
  return values;
}

/** The maker first among the facilitators, for who is not the lead runs what they make. */
export function withMyself(values: FormValues, id: string): FormValues {
  const names = Array.from({ length: facilitatorRows }, (_, row) => `facilitators.${row}`);
  const others = names.flatMap((name) => (values[name] && values[name] !== id ? [values[name]] : []));
  return { ...values, ...Object.fromEntries(names.map((name, row) => [name, [id, ...others][row] ?? ''])) };
}

export function templateValues(key: TemplateKey): FormValues {
  const { kind, title, purpose, prepare, place, from, to } = templates[key];
  return { kind, title, purpose, prepare, place, 'sessions.0.from': from, 'sessions.0.to': to };
}

export function termsValues({ terms }: Pick<EventView, 'terms'>, units: { id: string }[]): FormValues {
  const day = (instant: Date | null) => (instant ? civilDateOf(instant) : '');
  const clock = (instant: Date | null) => (instant ? clockTimeOf(instant) : '');
  const number = (value: number | null) => (value === null ? '' : String(value));
  const values: FormValues = {
    capacity: number(terms.capacity),
    release: terms.quotaReleasesAt ? 'dated' : 'kept',
    releaseDay: day(terms.quotaReleasesAt),
    releaseTime: clock(terms.quotaReleasesAt),
    minimum: number(terms.minimum),
    decideDay: day(terms.decideBy),
    opensDay: day(terms.signUpOpens),
    opensTime: clock(terms.signUpOpens),
    closesDay: day(terms.signUpCloses),
    closesTime: clock(terms.signUpCloses),
    cancelHours: String(terms.cancelHours),
    approver: terms.approver,
    offerHours: String(terms.offerHours),
    approvalHours: String(terms.approvalHours),
  };
  for (const [row, unit] of units.entries()) {
    values[`quotas.${row}.places`] = number(terms.quotas.find(({ unitId }) => unitId === unit.id)?.places ?? null);
  }
  return values;
}

export function programmeValues({ agenda, materials }: Pick<EventView, 'agenda' | 'materials'>): FormValues {
  const values: FormValues = {};
  for (const [row, { session, minutes, title, place }] of agenda.entries()) {
    Object.assign(values, { [`agenda.${row}.session`]: String(session), [`agenda.${row}.minutes`]: String(minutes), [`agenda.${row}.title`]: title, [`agenda.${row}.place`]: place });
  }
  for (const [row, { title, url }] of materials.entries()) Object.assign(values, { [`materials.${row}.title`]: title, [`materials.${row}.url`]: url });
  return values;
}
