'use server';

import { canEditEmployees } from '@/lib/employees/access';
import { addEmployee, changeEmployee, deactivateEmployee, reactivateEmployee } from '@/lib/employees/commands';
import { addEmployeeSchema, changeEmployeeSchema, employeeSchema } from '@/lib/employees/schema';
import { defineAction } from '@/lib/platform/action';

export const addEmployeeAction = defineAction({
  name: 'addEmployee',
  schema: addEmployeeSchema,
  allow: canEditEmployees,
  command: addEmployee,
  goTo: () => '/admin/people?done=added',
});

export const changeEmployeeAction = defineAction({
  name: 'changeEmployee',
  schema: changeEmployeeSchema,
  allow: canEditEmployees,
  command: changeEmployee,
  goTo: ({ id }) => `/admin/people/${id}?done=saved`,
});

export const deactivateEmployeeAction = defineAction({
  name: 'deactivateEmployee',
  schema: employeeSchema,
  allow: canEditEmployees,
  command: deactivateEmployee,
  goTo: ({ id }) => `/admin/people/${id}?done=deactivated`,
});

export const reactivateEmployeeAction = defineAction({
  name: 'reactivateEmployee',
  schema: employeeSchema,
  allow: canEditEmployees,
  command: reactivateEmployee,
  goTo: ({ id }) => `/admin/people/${id}?done=reactivated`,
});
