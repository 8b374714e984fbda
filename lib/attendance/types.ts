import type { da } from '@/messages';

export const attendances = ['tookPlace', 'didNotTakePlace'] as const;
export type Attendance = (typeof attendances)[number];

export type AttendanceRefusal = {
  reason: keyof (typeof da)['attendance']['refusals'];
  params?: Record<string, string | number>;
};
