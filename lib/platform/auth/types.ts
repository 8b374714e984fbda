/** The person who acts, as the database knows them at this request. Commands take one; only the platform makes one. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  locale: string;
  unitId: string;
  siteId: string;
  /** The desk they staff, or null for those without one. */
  deskId: string | null;
  isLead: boolean;
  isAdministrator: boolean;
  /** Ids of the events they run. */
  facilitates: string[];
  /** Given the right to code in the current project; the lead may without it. */
  codes?: boolean;
};
