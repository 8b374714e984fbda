/** What goes into the calendar file of somebody's own visit or hosting. */
export type CalendarEntry = {
  /** Stays the same for the life of the visit, so that a calendar knows a newer file for the same thing. */
  uid: string;
  /** Rises when the opening changes. */
  sequence: number;
  role: 'visiting' | 'hosting';
  openingId: string;
  topic: string;
  programme: string;
  meetingPlace: string;
  siteName: string;
  siteAddress: string;
  unitName: string;
  hostName: string;
  starts: Date;
  ends: Date;
};
