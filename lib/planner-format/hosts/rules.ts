import { meet, type Span } from '../times/rules';

/** A stretch on the roster, at a desk and its site, with the civil days it lies on. */
export type HostShift = { span: Span; desk: string; site: string | null; days: readonly string[] };
export type HostDoubt = { kind: 'offDuty' } | { kind: 'elsewhere'; desk: string };

/**
 * What speaks against a host's being there though no rule forbids it: that the roster has them at another site's desk
 * meanwhile, or not at all on that day. For people to ask about and not a rule, since whoever minds no desk may be at work
 * all the same; who is on no roster has none to be asked.
 */
export function doubtHost({ span, site, day }: { span: Span; site: string | null; day: string }, shifts: readonly HostShift[]): HostDoubt | null {
  const elsewhere = shifts.find((shift) => shift.site !== site && meet(shift.span, span));
  if (elsewhere) return { kind: 'elsewhere', desk: elsewhere.desk };
  return shifts.length === 0 || shifts.some(({ days }) => days.includes(day)) ? null : { kind: 'offDuty' };
}
