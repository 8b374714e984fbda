import { isAdministrator } from '../platform/auth/access';

export const canEditEmployees = isAdministrator;
