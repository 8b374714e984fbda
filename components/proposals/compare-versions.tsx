import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/platform/format';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { listChanges, sectionsOf } from '@/lib/proposals/rules';
import type { VersionView } from '@/lib/proposals/versions/types';
import { Difference } from './difference';
import { sectionLabel, type Site } from './in-words';

/** Two lists to choose by, and the two versions beside each other, section by section. */
export function CompareVersions({ versions, older, newer, sites }: { versions: VersionView[]; older: VersionView; newer: VersionView; sites: Site[] }) {
  const t = useTranslations('proposals.versions');
  const p = useTranslations('proposals');
  const locale = useLocale();
  const options = versions.map(({ number, writtenAt, writer, credited }) => ({
    value: String(number),
    label: t('line', { number, when: formatDateTime(writtenAt, locale), writer }) + (credited ? ` (${t('credited', { name: credited })})` : ''),
  }));
  const changes = listChanges(older.content, newer.content);
  const changed = new Set(changes.map(({ section }) => section));
  const unchanged = sectionsOf(older.content, newer.content).filter((section) => !changed.has(section));
  return (
    <div className="stack">
      <FilterForm label={t('choose')}>
        <FilterSelect name="from" label={t('older')} options={options} value={String(older.number)} />
        <FilterSelect name="to" label={t('newer')} options={options} value={String(newer.number)} />
      </FilterForm>
      {changes.length === 0 ? <p>{t('same')}</p> : <p className="quiet">{t('legend')}</p>}
      {changes.map(({ section, before, after }) => (
        <section key={section} aria-label={sectionLabel(p, section, sites)}>
          <h2 className="h3">{sectionLabel(p, section, sites)}</h2>
          <div className="versions-pair">
            <div>
              <h3 className="quiet">{t('version', { number: older.number })}</h3>
              <Difference before={before} after={after} only="before" />
            </div>
            <div>
              <h3 className="quiet">{t('version', { number: newer.number })}</h3>
              <Difference before={before} after={after} only="after" />
            </div>
          </div>
        </section>
      ))}
      {changes.length > 0 && unchanged.length > 0 && (
        <p className="quiet">{t('unchanged', { sections: unchanged.map((section) => sectionLabel(p, section, sites)).join(', ') })}</p>
      )}
    </div>
  );
}
