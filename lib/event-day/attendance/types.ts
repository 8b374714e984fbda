import type { da } from '@/messages';

/** What can be said of a person in a session; `unmarked` takes back what was said. */
export const attendanceStates = ['present', 'absent', 'leftEarly', 'unmarked'] as const;
export type AttendanceState = (typeof attendanceStates)[number];
/** How it came to be said: on the list, by the camera, by a code that was typed, or by signing up at the door. */
export const attendanceWays = ['hand', 'scan', 'code', 'door'] as const;
export type AttendanceWay = (typeof attendanceWays)[number];

/** One thing said about one person in one session. */
export type Mark = {
  /** Made where it was said. */
  id: string;
  registrationId: string;
  /** From 1, in the order of time. */
  session: number;
  state: AttendanceState;
  way: AttendanceWay;
  decidedAt: Date;
};

/** What stands about one person in one session. */
export type Attendance = Omit<Mark, 'state'> & {
  state: Exclude<AttendanceState, 'unmarked'>;
  actorId: string;
  /** Who said so. */
  by: string;
};

/** How many of those with a place at an event came. */
export type Turnout = {
  eventId: string;
  registered: number;
  /** There in at least one session, to its end or not. */
  came: number;
  /** Marked as absent and there in no session. */
  missed: number;
  /** Nothing was said about them. */
  unmarked: number;
};

/** `overtaken`: somebody has said another thing since. `replaced`: it takes the place of another's word, unseen. */
export type Meeting = 'kept' | 'overtaken' | 'replaced';

/** What came of one mark. `repeated`: it was handed in before, and is kept once. `other` is what it met. */
export type MarkAnswer = {
  id: string;
  outcome: Meeting | 'repeated' | 'refused';
  reason?: keyof (typeof da)['eventDay']['refusals'];
  other?: { by: string; state: AttendanceState; at: string };
};
