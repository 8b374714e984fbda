import type { da } from '@/messages';

/** To whom a message goes; keys under `eventMessages.audiences`. */
export const audiences = ['registered', 'waitlisted', 'pending', 'present', 'absent'] as const;
export type Audience = (typeof audiences)[number];

export type MessageReason = keyof (typeof da)['eventMessages']['refusals'];
/** With `confirmFirst` comes what would happen; nothing has been sent then. */
export type MessageRefusal = {
  reason: MessageReason;
  params?: Record<string, string | number>;
  preview?: { recipients: number; guests: number; unwanted: number; fingerprint: string };
};

/** One sign-up that may be written to. */
export type Recipient = {
  registrationId: string;
  employeeId: string | null;
  guestId: string | null;
  name: string;
  address: string;
  state: 'registered' | 'waitlisted' | 'pending' | 'offered';
  came: boolean;
  away: boolean;
  /** They want no mail of this kind. */
  unwanted: boolean;
};

export type SentMessage = { id: string; audience: Audience[]; subject: string; text: string; by: string; sentAt: Date; recipients: number };
