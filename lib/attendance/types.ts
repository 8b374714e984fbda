import type { da } from '@/messages';

export const attendances = ['tookPlace', 'didNotTakePlace'] as const;
export type Attendance = (typeof attendances)[number];

export type AttendanceRefusal = {
  reason: keyof (typeof da)['attendance']['refusals'];
  params?: Record<string, string | number>;
};

/** An opening that is over with visits nobody has reported on; `visits` counts those the reader may report on. */
export type UnmarkedOpening = {
  openingId: string;
  topic: string;
  siteName: string;
  starts: Date;
  ends: Date;
  visits: number;
};
