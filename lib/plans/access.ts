import { isLead } from '../platform/auth/access';

/** Plans are the project lead's: they show everybody's wishes, rosters and absences. */
export const canPlan = isLead;
