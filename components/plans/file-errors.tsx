'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';

/** More at once than this nobody reads, and a broken list of ten thousand people has as many errors. */
export const ERRORS_A_PAGE = 100;

/** Every error in a file with its path: so many at a time, and on request all of them as a text to go through beside the file. */
export function FileErrors({ errors }: { errors: { path: string; message: string }[] }) {
  const t = useTranslations('plans.file');
  const ui = useTranslations('ui');
  const [page, setPage] = useState(0);
  const pages = Math.ceil(errors.length / ERRORS_A_PAGE);
  const first = page * ERRORS_A_PAGE;
  const shown = errors.slice(first, first + ERRORS_A_PAGE);
  return (
    <div className="stack stack-small">
      <ul>
        {shown.map(({ path, message }, index) => (
          <li key={first + index} className="plan-file-error">
            <code>{path}</code>: {message}
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <>
          <p role="status">{t('errorsShown', { from: first + 1, to: first + shown.length, count: errors.length })}</p>
          <div className="cluster">
            <Button variant="secondary" small disabled={page === 0} onClick={() => setPage(page - 1)}>
              {ui('previousPage')}
            </Button>
            <Button variant="secondary" small disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
              {ui('nextPage')}
            </Button>
            <Button variant="tertiary" small icon="download" onClick={() => saveFile(textOf(errors), t('errorsFile'))}>
              {t('errorsDownload')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function textOf(errors: { path: string; message: string }[]): Blob {
  return new Blob([errors.map(({ path, message }) => `${path}: ${message}\r\n`).join('')], { type: 'text/plain;charset=utf-8' });
}
