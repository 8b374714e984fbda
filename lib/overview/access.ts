import { isLead } from '../platform/auth/access';

export const canSeeOverview = isLead;
