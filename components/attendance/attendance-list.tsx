import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Attendance } from '@/lib/attendance/types';
import type { FormAction } from '@/lib/platform/form-state';
import { AttendanceForm, type AttendanceTexts } from './attendance-form';

type Line = { visitId: string; name?: string; attendance: Attendance | null; reason?: string | null };

/** Visits that have begun, each with what was reported and the way to report it. */
export function AttendanceList({ lines, action }: { lines: Line[]; action: FormAction<unknown, { reason: string; text?: string }> }) {
  const t = useTranslations('attendance');
  const texts: AttendanceTexts = {
    tookPlace: t('tookPlace'),
    notTrigger: t('notTrigger'),
    notLabel: t('notLabel'),
    reason: t('reason'),
  };
  return (
    <ul className="plain-list">
      {lines.map(({ visitId, name, attendance, reason }) => {
        const form = <AttendanceForm action={action} visitId={visitId} name={name} texts={texts} />;
        return (
          <li key={visitId} className="attendance-line">
            {/* The words stay in place and change, which is what a screen reader reads out. */}
            <p role="status">
              {name && <strong>{name} </strong>}
              {attendance ? (
                <Badge tone={attendance === 'tookPlace' ? 'success' : 'error'}>{t(`states.${attendance}`)}</Badge>
              ) : (
                <Badge tone="warning">{t('unmarked')}</Badge>
              )}
              {reason && <span className="quiet"> {t('reasonGiven', { reason })}</span>}
            </p>
            {attendance ? (
              <details>
                <summary>
                  {t('undo')}
                  {name && <span className="sr-only">: {name}</span>}
                </summary>
                {form}
              </details>
            ) : (
              form
            )}
          </li>
        );
      })}
    </ul>
  );
}
