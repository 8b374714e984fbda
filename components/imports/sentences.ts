import type { useTranslations } from 'next-intl';
import { spellRefusal } from '@/components/organisation/refusal-params';
import type { Role } from '@/lib/employees/types';
import type { ColumnKey, Issue, Note } from '@/lib/imports/types';
import { formatDateTime, type Locale } from '@/lib/platform/format';

type Translate = ReturnType<typeof useTranslations<'imports'>>;
type Words = { t: Translate; role: (role: Role) => string; locale: Locale };

/** What is wrong with a row or worth knowing about it, in words. */
export function makeSentences({ t, role, locale }: Words) {
  const spell = (params: Issue['params'] = {}) => {
    const words: Record<string, string | number> = spellRefusal(params, locale);
    const { column, field, starts, ends } = params;
    for (const name of ['value', 'from', 'to'] as const) if (params[name]) words[name] = spellCell(String(params[name]), locale);
    if (column) words.column = t(`columns.${column as ColumnKey}`);
    if (starts && ends) {
      words.span = [starts, ends].map((at) => formatDateTime(new Date(at), locale)).join(' – ');
    }
    if (field) {
      words.field = t(`columns.${field as ColumnKey}`);
      for (const name of ['before', 'after'] as const) words[name] = spellValue(String(field), String(params[name] ?? ''));
    }
    return words as never;
  };
  const spellValue = (field: string, value: string) => {
    if (value === '') return t('noValue');
    return field === 'roles' ? value.split(' ').map((one) => role(one as Role)).join(', ') : value;
  };
  return {
    issue: ({ reason, params }: Issue): string => t(`issues.${reason}`, spell(params)),
    note: ({ reason, params }: Note): string => t(`notes.${reason}`, spell(params)),
  };
}

/** A cell as people write it: a spreadsheet's own dates come as computers write them. */
export function spellCell(text: string, locale: Locale): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}:\d{2}))?$/.exec(text) ?? [];
  if (!year) return text;
  const clock = time && (locale === 'da' ? time.replace(':', '.') : time);
  return [`${day}-${month}-${year}`, clock].filter(Boolean).join(' ');
}
