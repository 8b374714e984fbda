import 'server-only';
import { forgetImports } from '../imports/parking/commands';
import { deliverMail } from '../mail-delivery/commands';
import { sendMail } from '../mail-delivery/sending/commands';
import { sweepMail } from '../mail-delivery/sweeping/commands';
import { remindOfApprovals } from '../approval-requests/commands';
import { warnOfMinimums } from '../event-minimums/commands';
import { askForEvaluations } from '../evaluations/asking/commands';
import { closeForgotten } from '../outputs/closing/commands';
import { eraseAnswers } from '../registrations/erasure/commands';
import { settleDueEvents } from '../registrations/expiry/commands';
import { eraseMails } from '../mails/erasure/commands';
import { askForObservations, remindOfTomorrow } from '../reminders/commands';
import { startJobs, stopJobs } from '../platform/jobs/runner';
import type { ClockDuty, JobHandlers } from '../platform/jobs/types';
import { offerFreeSeat } from '../seat-offers/offering/commands';
import { lapseVisits } from '../visits/expiry/commands';
import { mailSignInLink } from '../sign-in-links/commands';

/** Who does which job. A kind of job without a line here does not compile (lib/platform/jobs/types). */
export const handlers: JobHandlers = { deliverMail, sendMail, mailSignInLink, offerFreeSeat };

/** What the clock asks for, in one process at a time. Each looks for what is due by now, so a minute may be missed. */
export const duties: readonly ClockDuty[] = [
  { name: 'sweepMail', everyMinutes: 1, run: sweepMail },
  { name: 'settleDueEvents', everyMinutes: 1, run: async (now) => void (await settleDueEvents(now)) },
  { name: 'lapseVisits', everyMinutes: 1, run: async (now) => void (await lapseVisits(now)) },
  { name: 'remindOfTomorrow', everyMinutes: 5, run: remindOfTomorrow },
  { name: 'askForObservations', everyMinutes: 5, run: askForObservations },
  { name: 'remindOfApprovals', everyMinutes: 5, run: remindOfApprovals },
  { name: 'warnOfMinimums', everyMinutes: 5, run: warnOfMinimums },
  { name: 'askForEvaluations', everyMinutes: 5, run: askForEvaluations },
  { name: 'eraseAnswers', everyMinutes: 60, run: async (now) => void (await eraseAnswers(now)) },
  { name: 'eraseMails', everyMinutes: 60, run: async (now) => void (await eraseMails(now)) },
  { name: 'closeForgottenOutputs', everyMinutes: 60, run: async (now) => void (await closeForgotten(now)) },
  { name: 'forgetImports', everyMinutes: 60, run: forgetImports },
];

/** This process's share of the jobs. */
export const work = { start: () => startJobs({ handlers, duties }), stop: stopJobs };
