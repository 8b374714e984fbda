import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import type { Role } from '@/lib/employees/types';
import type { AuditLine } from '@/lib/audit/types';
import { messages } from '@/messages';
import { formatClock, formatDate, formatDateTime, formatDay, formatTime, type Locale } from '@/lib/platform/format';
import { civilDateOf, isCivilDate, isClockTime } from '@/lib/platform/time';

export function LogTable({ rows, caption }: { rows: AuditLine[]; caption: string }) {
  const t = useTranslations('audit');
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      compact
      columns={[
        { key: 'at', heading: t('page.at'), cell: ({ at }) => <When at={at} locale={locale} /> },
        { key: 'what', heading: t('page.what'), rowHeading: true, cell: ({ action }) => actionName(t, action) },
        { key: 'subject', heading: t('page.subject'), cell: (row) => subjectName(t, row) },
        { key: 'who', heading: t('page.who'), cell: ({ actor }) => actor ?? <i>{t('page.system')}</i> },
        { key: 'why', heading: t('page.why'), cell: (row) => <Details row={row} locale={locale} /> },
      ]}
    />
  );
}

function When({ at, locale }: { at: Date; locale: Locale }) {
  return (
    <>
      {formatDay(civilDateOf(at), locale, { year: true })} <span className="quiet">{formatTime(at, locale)}</span>
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<'audit'>>;

/** An action's words; one that an older version wrote and this one does not know is shown as it stands. */
export function actionName(t: Translate, action: AuditLine['action']): string {
  return t.has(`actions.${action}`) ? t(`actions.${action}`) : action;
}

function subjectName(t: Translate, { subjectKind, subject, details }: AuditLine): string {
  const kind = t.has(`subjects.${subjectKind}`) ? t(`subjects.${subjectKind}`) : subjectKind;
  const name = subject || (typeof details.name === 'string' ? details.name : '');
  return name ? `${kind}: ${name}` : kind;
}

const detailKeys = Object.keys(messages.da.audit.details) as (keyof typeof messages.da.audit.details)[];

/** The written reason first, then what the entry keeps: only what has a word, for the rest is for machines. */
function Details({ row, locale }: { row: AuditLine; locale: Locale }) {
  const t = useTranslations('audit');
  // In the order of the messages: the database keeps keys by their length.
  const known = detailKeys.filter((key) => key !== 'name' && (row.details[key] ?? '') !== '');
  const role = useTranslations('employees');
  const spell = (value: unknown, key: string) => {
    if (key === 'roles') return String(value).split(' ').map((one) => role(`role.${one as Role}`)).join(', ');
    if (typeof value === 'boolean') return t(value ? 'page.yes' : 'page.no');
    const text = String(value);
    if (isClockTime(text)) return formatClock(text, locale);
    if (isCivilDate(text)) return formatDate(text, locale, { year: true });
    if (/^\d{4}-\d\d-\d\dT.*Z$/.test(text)) return formatDateTime(new Date(text), locale, { year: true });
    return text;
  };
  return (
    <div className="log-details">
      {row.reason && <p>{row.reason}</p>}
      {known.length > 0 && (
        <p className="quiet">
          {known.map((key) => `${t(`details.${key}`)}: ${spell(row.details[key], key)}`).join(' · ')}
        </p>
      )}
    </div>
  );
}
