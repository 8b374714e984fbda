import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { exportFormats } from '@/lib/exports/types';
import { writeFilter, type ObservationFilter } from '@/lib/observation-search/schema';

/**
 * Orders a file. A plain form to an address that answers with the file itself: the browser saves it, with scripts or
 * without, and the page stays where it is.
 */
export function ExportForm({ filter }: { filter: ObservationFilter }) {
  const t = useTranslations('exports');
  return (
    <form method="post" action="/api/exports/observations" className="stack">
      {[...new URLSearchParams(writeFilter(filter))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="choices">
        <legend className="form-label">{t('format')}</legend>
        {exportFormats.map((format, index) => (
          <div className="form-group-radio" key={format}>
            <input
              type="radio"
              id={`format-${format}`}
              name="format"
              value={format}
              className="form-radio"
              defaultChecked={index === 0}
              aria-describedby={`format-${format}-hint`}
            />
            <label htmlFor={`format-${format}`}>{t(`formats.${format}`)}</label>
            <span className="form-hint" id={`format-${format}-hint`}>
              {t(`formatHints.${format}`)}
            </span>
          </div>
        ))}
      </fieldset>
      <div className="form-group-checkbox">
        <input type="checkbox" id="named" name="named" value="on" className="form-checkbox" aria-describedby="named-hint" />
        <label htmlFor="named">{t('named')}</label>
        <span className="form-hint" id="named-hint">
          {t('namedHint')}
        </span>
      </div>
      <div className="form-group">
        <label className="form-label" htmlFor="reason">
          {t('page.reason')}
        </label>
        <span className="form-hint" id="reason-hint">
          {t('page.reasonHint')}
        </span>
        <input type="text" id="reason" name="reason" maxLength={300} className="form-input" aria-describedby="reason-hint" />
      </div>
      <Button type="submit" icon="download">
        {t('download')}
      </Button>
      <p className="quiet">{t('logged')}</p>
    </form>
  );
}
