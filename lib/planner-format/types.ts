import type { PlannerRound } from '../planner/types';

/** What a file can be wrong with; each is a key of the messages in `plannerFormat.errors`. */
export type FileErrorKey =
  | 'notJson'
  | 'missing'
  | 'wrongType'
  | 'unknownKey'
  | 'empty'
  | 'tooSmall'
  | 'tooLarge'
  | 'notATime'
  | 'missingHour'
  | 'endBeforeStart'
  | 'unknownZone'
  | 'duplicateId'
  | 'unknownId'
  | 'twice'
  | 'pairWithSelf'
  | 'hostsTwice'
  | 'pinnedAndForbidden'
  | 'pinnedToOwnUnit'
  | 'pinnedToOwnOpening'
  | 'pinnedWhileHosting'
  | 'pinsClash'
  | 'pinsOverSeats'
  | 'tooManyPins';

/** What a reader should know of a file that can be planned as it stands; keys of `plannerFormat.remarks`. */
export type FileRemarkKey = 'doubledHour' | 'hostBusy' | 'hostOffDuty' | 'hostElsewhere';

type Place<Key> = {
  /** Where in the file, as a JSON pointer (RFC 6901): `/people/3/shifts/0/to`; empty for the file as a whole. */
  path: string;
  key: Key;
  params: Record<string, string | number>;
};
export type FileError = Place<FileErrorKey>;
export type FileRemark = Place<FileRemarkKey>;

export type FileReading = { ok: true; round: PlannerRound; remarks: FileRemark[] } | { ok: false; errors: FileError[] };
