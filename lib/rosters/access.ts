import { isLeadOrAdministrator } from '../platform/auth/access';

/** The project lead plans who can be spared for a visit, and so edits shifts beside the administrator. */
export const canEditRosters = isLeadOrAdministrator;
