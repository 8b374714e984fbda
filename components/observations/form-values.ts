import type { OriginView, Stop } from '@/lib/observation-origins/types';
import type { ObservationContent } from '@/lib/observations/types';
import type { FormValues } from '@/lib/platform/form-state';
import { civilDateOf, clockTimeOf } from '@/lib/platform/time';

function whenValues(instant: Date | null): FormValues {
  return { day: instant ? civilDateOf(instant) : '', time: instant ? clockTimeOf(instant) : '' };
}

/** What a new form holds: where, when and as whom, from the visit or event, else from here and now. */
export function newFormValues({ unitId, siteId, starts, role }: OriginView, now: Date, stop: Stop | null = null): FormValues {
  return { unitId: unitId ?? '', siteId: siteId ?? '', role, ...whenValues(stop?.starts ?? starts ?? now) };
}

/** A draft to go on with: where, when and as whom are filled in where it was begun in haste, or without net. */
export function draftFormValues(content: ObservationContent, about: OriginView, now: Date): FormValues {
  const kept = Object.entries(formValuesOf(content)).filter(([, value]) => value !== '');
  return { ...newFormValues(about, now), ...Object.fromEntries(kept) };
}

/** What is kept, as the form's fields post it. */
export function formValuesOf(content: ObservationContent): FormValues {
  const { answers, occurredAt, errands, barriers, significance, ...rest } = content;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ''])),
    ...whenValues(occurredAt ? new Date(occurredAt) : null),
    ...{ errands, barriers, significance: significance ? String(significance) : '' },
    ...Object.fromEntries(
      answers.map(({ questionId, text, choices }) => [`answers.${questionId}`, choices.length > 0 ? choices : text]),
    ),
  };
}
