import { z } from 'zod';
import { email, id, line, optionalId, optionalLine, several, wholeNumber } from '../platform/text';
import { employeeStates, roles, type EmployeeFilter } from './types';

const fields = {
  name: line(120),
  email,
  unitId: id,
  siteId: id,
  deskId: optionalId,
  roles: several(roles),
};
export const addEmployeeSchema = z.object(fields);
export const changeEmployeeSchema = z.object({ employeeId: id, version: wholeNumber(1, 1_000_000), ...fields });
export const employeeSchema = z.object({ employeeId: id });

export type AddEmployeeInput = z.output<typeof addEmployeeSchema>;
export type ChangeEmployeeInput = z.output<typeof changeEmployeeSchema>;

const orNull = id.nullable().catch(null);

/** The list's address read into a filter; what makes no sense there is left out rather than refused. */
export function readEmployeeFilter(query: Record<string, string | string[] | undefined>): EmployeeFilter {
  const first = (name: string) => [query[name]].flat()[0];
  return {
    text: optionalLine(120).catch('').parse(first('q')),
    unitId: orNull.parse(first('unit') ?? null),
    siteId: orNull.parse(first('site') ?? null),
    state: z.enum(employeeStates).catch('active').parse(first('state')),
    page: z.coerce.number().int().min(1).max(100_000).catch(1).parse(first('page')),
  };
}
