import type { da } from '@/messages';

/** What can be logged; each is a key under `audit.actions` in the messages, so one without words does not compile. */
export type AuditAction = keyof (typeof da)['audit']['actions'];

/** What kind of thing it happened to; keys under `audit.subjects` in the messages. */
export type AuditSubject = keyof (typeof da)['audit']['subjects'];
