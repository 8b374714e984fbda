import type { CalendarMethod } from '../platform/calendar';
import type { About } from '../mails/types';

/** What a message can be about, also where it is nothing in anybody's calendar: a guest's invitation, a request for a place. */
export type Matter = About | `guest:${string}` | `registration:${string}`;

/** What stands in a person's calendar, as it is now. */
export type Appointment = {
  about: About;
  role: 'visiting' | 'hosting' | 'attending';
  title: string;
  unitName: string;
  /** What happens there. */
  programme: string;
  siteName: string;
  address: string;
  /** Where to meet, or the room. */
  meetingPlace: string;
  hostName: string;
  starts: Date;
  ends: Date;
  /** A path of the app. */
  link: string;
};

/** An appointment as it was last sent: what a later change is compared with, and what a cancellation speaks of. */
export type SentAppointment = Omit<Appointment, 'starts' | 'ends'> & { starts: string; ends: string };

/** What somebody's calendar has been told of one appointment. */
export type CalendarEntry = { sequence: number; cancelled: boolean; content: SentAppointment };

/** What is to be told now. `appointment` is the last known one when it is taken back. */
export type CalendarNews = { method: CalendarMethod; sequence: number; appointment: Appointment; before: Appointment | null };

/** What people see of a change. */
export type ChangedPart = 'title' | 'when' | 'place' | 'meetingPlace' | 'host';
