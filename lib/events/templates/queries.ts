import 'server-only';
import type { Reader } from '../../platform/db/client';
import { isId } from '../../platform/text';
import { addCivilDays, civilDateOf, clockTimeOf, instantOf, type CivilDate } from '../../platform/time';
import { getEvent } from '../queries';
import type { AgendaItem, EventView, Material, Terms } from '../types';
import { isTemplate, templates, type Template } from './rules';

type Beginnings = {
  terms: Partial<Omit<Terms, 'quotas'>>;
  quotas: { unitId: string; places: number }[];
  agenda: AgendaItem[];
  materials: Material[];
};
const nothing: Beginnings = { terms: {}, quotas: [], agenda: [], materials: [] };

/** What an event takes over from a template or an earlier event that its maker may see; nothing where it is neither. */
export async function loadBeginnings(reader: Reader, from: string, starts: Date, now: Date, sees: (earlier: EventView) => boolean): Promise<Beginnings> {
  if (isTemplate(from)) return fromTemplate(reader, templates[from], starts, now);
  const earlier = isId(from) ? await getEvent(from, reader) : null;
  if (!earlier || !sees(earlier)) return nothing;
  const { quotas, ...terms } = earlier.terms;
  // What was a week before then is a week before now, at the same hour also where the clocks change between.
  const days = daysBetween(civilDateOf(earlier.starts), civilDateOf(starts));
  const shift = (instant: Date | null) => instant && instantOf(addCivilDays(civilDateOf(instant), days), clockTimeOf(instant));
  const { quotaReleasesAt, decideBy, signUpOpens, signUpCloses } = terms;
  return {
    terms: {
      ...terms,
      quotaReleasesAt: shift(quotaReleasesAt),
      decideBy: shift(decideBy),
      signUpOpens: shift(signUpOpens),
      signUpCloses: shift(signUpCloses),
    },
    quotas: quotas.map(({ unitId, places }) => ({ unitId, places })),
    agenda: earlier.agenda,
    materials: earlier.materials,
  };
}

const daysBetween = (from: CivilDate, to: CivilDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const CLOSES_DAYS = 2;
const DECIDE_DAYS = 7;

async function fromTemplate(reader: Reader, template: Template, starts: Date, now: Date): Promise<Beginnings> {
  const { capacity, minimum, askDiet, askAccess, agenda } = template;
  const units = await reader.unit.findMany({ orderBy: { name: 'asc' }, select: { id: true, kind: true } });
  const quotas = Object.entries(template.quotas).flatMap(([kind, percent]) => {
    const unit = units.find((one) => one.kind === kind);
    return unit ? [{ unitId: unit.id, places: Math.floor((capacity * percent) / 100) }] : [];
  });
  const day = civilDateOf(starts);
  const signUpCloses = instantOf(addCivilDays(day, -CLOSES_DAYS), '12:00');
  const opens = now < (signUpCloses ?? now) ? now : null;
  return {
    terms: {
      capacity, minimum, askDiet, askAccess,
      decideBy: instantOf(addCivilDays(day, -DECIDE_DAYS), '16:00'),
      quotaReleasesAt: quotas.length > 0 ? instantOf(addCivilDays(day, -DECIDE_DAYS), '08:00') : null,
      ...(opens && { signUpOpens: opens, signUpCloses }),
    },
    quotas,
    agenda,
    materials: [],
  };
}
