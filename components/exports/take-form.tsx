import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { Offered } from '@/lib/project-export/types';

/** Orders one of the project's files. A plain form to an address that answers with the file, with scripts or without. */
export function TakeForm({ name, files, mayName = false, chosen = files[0], children, more }: {
  /** Of the form on its page, for ids. */
  name: string;
  files: readonly Offered[];
  chosen?: Offered;
  /** Whether names can be had instead of stand-ins. */
  mayName?: boolean;
  /** What is chosen besides the file. */
  children?: ReactNode;
  /** Beside the button. */
  more?: ReactNode;
}) {
  const t = useTranslations('exports.page');
  return (
    <form method="post" action="/api/exports/project" className="stack">
      {children}
      <fieldset className="choices">
        <legend className="form-label">{t('formats')}</legend>
        {files.map((what) => (
          <div className="form-group-radio" key={what}>
            <input type="radio" id={`${name}-${what}`} name="what" value={what} className="form-radio" defaultChecked={what === chosen} />
            <label htmlFor={`${name}-${what}`}>{t(`offered.${what}`)}</label>
          </div>
        ))}
      </fieldset>
      {mayName && (
        <>
          <div className="form-group-checkbox">
            <input type="checkbox" id={`${name}-named`} name="named" value="on" className="form-checkbox" aria-describedby={`${name}-named-hint`} />
            <label htmlFor={`${name}-named`}>{t('named')}</label>
            <span className="form-hint" id={`${name}-named-hint`}>
              {t('namedHint')}
            </span>
          </div>
          <div className="form-group">
            <label className="form-label" htmlFor={`${name}-reason`}>
              {t('reason')}
            </label>
            <span className="form-hint" id={`${name}-reason-hint`}>
              {t('reasonHint')}
            </span>
            <input type="text" id={`${name}-reason`} name="reason" maxLength={300} className="form-input" aria-describedby={`${name}-reason-hint`} />
          </div>
        </>
      )}
      <div className="cluster">
        <Button type="submit" icon="download">
          {t('take')}
        </Button>
        {more}
      </div>
    </form>
  );
}
