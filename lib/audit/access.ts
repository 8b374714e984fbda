import { isLeadOrAdministrator } from '../platform/auth/access';

/** Overrides and call-offs are the lead's work and access is the administrator's; each answers for what stands here. */
export const canSeeLog = isLeadOrAdministrator;
