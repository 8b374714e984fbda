import { isAdministrator, isLeadOrAdministrator } from '../platform/auth/access';

/** The front page of the administration: the lead finds rosters and log there, the administrator all of it. */
export const canSeeAdministration = isLeadOrAdministrator;
/** Units, sites, travel times and desks are the administrator's alone: they decide what everybody else may do. */
export const canEditOrganisation = isAdministrator;
