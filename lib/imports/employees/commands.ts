import 'server-only';
import { noteApprovers } from '../../approval-requests/commands';
import { recordAudits } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import type { Transaction } from '../../platform/db/client';
import type { Line } from '../types';
import type { EmployeeData, EmployeeTarget } from './types';

/** Writes what was reckoned under the locks. Each person stands in the log, for access is what this decides. */
export async function writeEmployees(tx: Transaction, actor: Actor, lines: readonly Line<EmployeeTarget>[], now: Date): Promise<void> {
  const targets = lines.flatMap(({ target }) => target ?? []);
  const added = targets.flatMap((target) => ('add' in target ? [target.add] : []));
  const changed = targets.flatMap((target) => ('change' in target ? [target] : []));
  const gone = targets.flatMap((target) => ('deactivate' in target ? [target.deactivate] : []));
  const tellNewApprovers = await noteApprovers(tx, now);
  const created = await tx.employee.createManyAndReturn({ data: added.map((data) => ({ ...data, createdAt: now })), select: { id: true, name: true, roles: true } });
  await changeAll(tx, changed.map(({ change }) => change));
  const back = changed.filter(({ reactivate }) => reactivate).map(({ change }) => change.id);
  if (back.length > 0) await tx.employee.updateMany({ where: { id: { in: back } }, data: { deactivatedAt: null, version: { increment: 1 } } });
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await tx.shift.deleteMany({ where: { employeeId: { in: ids }, starts: { gt: now } } });
    await tx.employee.updateMany({ where: { id: { in: ids }, deactivatedAt: null }, data: { deactivatedAt: now, version: { increment: 1 } } });
  }
  await tellNewApprovers();
  const entry = (action: 'employeeAdded' | 'employeeChanged' | 'employeeReactivated' | 'employeeDeactivated', { id, name, roles }: { id: string; name: string; roles?: readonly string[] }) =>
    ({ action, subjectKind: 'employee', subjectId: id, details: { name, ...(roles && { roles: roles.join(' ') }) } }) as const;
  await recordAudits(tx, actor, now, [
    ...created.map((person) => entry('employeeAdded', person)),
    ...changed.map(({ change }) => entry('employeeChanged', change)),
    ...changed.filter(({ reactivate }) => reactivate).map(({ change }) => entry('employeeReactivated', { id: change.id, name: change.name })),
    ...gone.map((person) => entry('employeeDeactivated', person)),
  ]);
}

/** One statement for all of them: thousands one by one would outlast the transaction. */
async function changeAll(tx: Transaction, people: readonly (EmployeeData & { id: string })[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ id, name, unitId, siteId, deskId, roles }) => ({ id, name, unit_id: unitId, site_id: siteId, desk_id: deskId, roles }));
  await tx.$executeRaw`
    UPDATE employees SET name = changed.name, unit_id = changed.unit_id, site_id = changed.site_id, desk_id = changed.desk_id, roles = changed.roles,
      version = version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS changed (id uuid, name text, unit_id uuid, site_id uuid, desk_id uuid, roles role[])
    WHERE employees.id = changed.id`;
}
