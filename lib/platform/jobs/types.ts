/**
 * Every kind of job with the data it carries. Empty here, for the platform knows no domain: a domain adds its own where
 * it writes its types, and gives the work to lib/jobs, where one that is missing does not compile:
 *
 *   declare module '../platform/jobs/types' { interface JobData { deliverMail: { recipient: string } } }
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface JobData {}

export type JobName = Extract<keyof JobData, string>;

/** Mail has a lane of its own: a mail server that hangs must not hold up an offer that expires. */
export const lanes = ['mail', 'work', 'clock'] as const;
export type Lane = (typeof lanes)[number];

/**
 * What does the job. It may run again after it has done its work (the process died before it could say so), so it asks
 * the database what is still to do. What it throws is logged, and the job is tried again after a growing pause.
 */
export type JobHandler<Data> = (data: Data, now: Date) => Promise<void>;
export type JobHandlers = { [Name in JobName]: JobHandler<JobData[Name]> };

/** Work that the clock asks for, in one process at a time. Minutes may be left out, so it looks for what is due by now. */
export type ClockDuty = { name: string; everyMinutes: number; run: (now: Date) => Promise<void> };

/** How a job lies in its lane. */
export type QueuedJob = { name: JobName; data: JobData[JobName] };
