import { isAdministrator } from '../platform/auth/access';

export const canEditDesks = isAdministrator;
