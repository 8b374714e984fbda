import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import type { AuditLine } from '@/lib/audit/types';
import { formatDate, formatDateTime, type Locale } from '@/lib/platform/format';
import { isCivilDate } from '@/lib/platform/time';

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
        { key: 'at', heading: t('page.at'), cell: ({ at }) => formatDateTime(at, locale, { year: true }) },
        { key: 'what', heading: t('page.what'), rowHeading: true, cell: ({ action }) => actionName(t, action) },
        { key: 'subject', heading: t('page.subject'), cell: (row) => subjectName(t, row) },
        { key: 'who', heading: t('page.who'), cell: ({ actor }) => actor ?? <i>{t('page.system')}</i> },
        { key: 'why', heading: t('page.why'), cell: (row) => <Details row={row} locale={locale} /> },
      ]}
    />
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

/** The written reason first, then what the entry keeps: only what has a word, for the rest is for machines. */
function Details({ row, locale }: { row: AuditLine; locale: Locale }) {
  const t = useTranslations('audit');
  const known = Object.entries(row.details).filter(
    ([key, value]) => key !== 'name' && value !== '' && value !== null && t.has(`details.${key}` as 'details.name'),
  );
  const spell = (value: unknown) => {
    if (typeof value === 'boolean') return t(value ? 'page.yes' : 'page.no');
    const text = String(value);
    if (isCivilDate(text)) return formatDate(text, locale, { year: true });
    if (/^\d{4}-\d\d-\d\dT.*Z$/.test(text)) return formatDateTime(new Date(text), locale, { year: true });
    return text;
  };
  return (
    <div className="log-details">
      {row.reason && <p>{row.reason}</p>}
      {known.length > 0 && (
        <p className="quiet">
          {known.map(([key, value]) => `${t(`details.${key}` as 'details.name')}: ${spell(value)}`).join(' · ')}
        </p>
      )}
    </div>
  );
}
