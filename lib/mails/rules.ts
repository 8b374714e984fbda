import type { MailKind } from './types';

const MINUTE_MS = 60_000;
/** Several changes within this time become one mail. */
export const GATHERING_MS = 10 * MINUTE_MS;

/** Answers to what people did themselves, and what they must act on. All else is gathered for ten minutes. */
const prompt: readonly MailKind[] = [
  ...(['signedUp', 'visitAsked', 'queuedUp', 'ownCancelled', 'askedNoLonger', 'leftQueue', 'hostingOffered', 'movedUp', 'movedUpPending'] as const),
  ...(['visitApproved', 'visitDeclined', 'visitRequestLapsed'] as const),
  ...(['observationAsked', 'observationAskedAgain', 'evaluationAsked', 'eventMessage', 'eventUnderMinimum'] as const),
  ...(['eventRegistered', 'eventPending', 'eventWaitlisted', 'eventCancelled', 'eventApproved', 'eventDeclined'] as const),
];
/** Void in an hour or of no use tomorrow: they wait for nothing, not even for the mail before. */
const urgent: readonly MailKind[] = [
  ...(['reminder', 'hostReminder', 'eventReminder', 'eventHostReminder', 'eventOffered', 'seatFree'] as const),
  ...(['eventApprovalAsked', 'approvalReminder', 'visitApprovalAsked', 'visitApprovalReminder'] as const),
];

/** When an item is due that is written at `now`. */
export function dueAt(kind: MailKind, now: Date): Date {
  return isUrgent(kind) || prompt.includes(kind) ? now : new Date(now.getTime() + GATHERING_MS);
}

export function isUrgent(kind: string): boolean {
  return (urgent as readonly string[]).includes(kind);
}

/** What others have done to one, and can wait for what else comes: such news of several matters goes into one mail. */
export function isGathered(kind: string): boolean {
  return !isUrgent(kind) && !(prompt as readonly string[]).includes(kind);
}

/**
 * When a bundle of items goes out: once the first of them is due, but not within ten minutes of the mail before on the
 * same matter, unless one of them cannot wait.
 */
export function bundleDueAt(items: readonly { kind: string; dueAt: Date }[], lastMailAt: Date | null): Date {
  const first = new Date(Math.min(...items.map((item) => item.dueAt.getTime())));
  if (!lastMailAt || items.some(({ kind }) => isUrgent(kind))) return first;
  return new Date(Math.max(first.getTime(), lastMailAt.getTime() + GATHERING_MS));
}

/** Pauses after the first, second … failed attempt; after the last there is none, and the mail has failed. */
const pauses = [1, 5, 15, 60, 180, 480, 1440].map((minutes) => minutes * MINUTE_MS);

/** When a mail is tried again that has failed `attempts` times; null when it is given up. */
export function nextAttempt(attempts: number, permanent: boolean, now: Date): Date | null {
  const pause = permanent ? undefined : pauses[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

const DAY_MS = 24 * 60 * MINUTE_MS;
/**
 * What a mail said is kept this long, for whoever asks what they were sent; the line that it was sent stays. Past a
 * season nobody asks, and what was written to people about people is not kept for its own sake.
 */
export const MAIL_DAYS = 90;

/** Mails written before this have had their words erased. */
export function bodyLimit(now: Date): Date {
  return new Date(now.getTime() - MAIL_DAYS * DAY_MS);
}

/** What people choose among; each stands in the messages under `mails.groups`. */
export const mailGroups = ['own', 'changes', 'hosting', 'reminders', 'messages', 'observations', 'newsletters'] as const;
export type MailGroup = (typeof mailGroups)[number];

/** What guests choose among. They have no page where they would find what has changed, so of that they are always told. */
export const guestMailGroups = ['reminders', 'messages'] as const satisfies readonly MailGroup[];
export type GuestMailGroup = (typeof guestMailGroups)[number];

/**
 * Nobody is let travel in vain, and nobody waits for what will not come: what takes something out of a calendar or says
 * no comes whatever a person has chosen.
 */
const always: readonly MailKind[] = [
  ...(['visitDeclined', 'visitRequestLapsed'] as const),
  ...(['visitCalledOff', 'openingCalledOff', 'seatLost', 'visitorLeft', 'ownCancelled', 'planLost', 'planLeft', 'planNotPlaced'] as const),
  ...(['eventCalledOff', 'eventSignUpEnded', 'eventSeatLost', 'eventCancelled', 'eventDeclined', 'eventRequestLapsed', 'eventOfferLapsed'] as const),
  ...(['eventFacilitatorEnded', 'guestRevoked'] as const),
];

const groupOf: Partial<Record<MailKind, MailGroup>> = {
  ...{ signedUp: 'own', visitAsked: 'own', queuedUp: 'own', askedNoLonger: 'own', leftQueue: 'own' },
  ...{ eventRegistered: 'own', eventPending: 'own', eventWaitlisted: 'own' },
  ...{ hostingOffered: 'hosting', hostChanged: 'hosting', visitorJoined: 'hosting', planVisitors: 'hosting' },
  ...{ reminder: 'reminders', hostReminder: 'reminders', eventReminder: 'reminders', eventHostReminder: 'reminders', wishReminder: 'reminders' },
  ...{ eventUnderMinimum: 'hosting', eventLeft: 'hosting', eventApprovalAsked: 'hosting', approvalReminder: 'hosting', eventFacilitator: 'hosting' },
  ...{ visitApprovalAsked: 'hosting', visitApprovalReminder: 'hosting' },
  ...{ evaluationAsked: 'messages', eventMessage: 'messages' },
  ...{ observationAsked: 'observations', observationAskedAgain: 'observations' },
  newsletterPublished: 'newsletters',
};

/** The group in which a kind can be declined; null when it always comes. */
export function groupOfKind(kind: string): MailGroup | null {
  return (always as readonly string[]).includes(kind) ? null : (groupOf[kind as MailKind] ?? 'changes');
}

export function isWanted(kind: string, unwanted: readonly string[]): boolean {
  const group = groupOfKind(kind);
  return group === null || !unwanted.includes(group);
}
