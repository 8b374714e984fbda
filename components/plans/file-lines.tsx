'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import type { FileLine } from './file-result';

/** More at once than this nobody reads, and a broken list of ten thousand people has as many errors. */
export const LINES_A_PAGE = 100;

/** Every error or remark of a file with its path: so many at a time, and on request all of them as a text to go through beside the file. */
export function FileLines({ lines, fileName }: { lines: FileLine[]; fileName: string }) {
  const t = useTranslations('plans.file');
  const ui = useTranslations('ui');
  const [page, setPage] = useState(0);
  const pages = Math.ceil(lines.length / LINES_A_PAGE);
  const first = page * LINES_A_PAGE;
  const shown = lines.slice(first, first + LINES_A_PAGE);
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
          <p role="status">{t('linesShown', { from: first + 1, to: first + shown.length, count: lines.length })}</p>
          <div className="cluster">
            <Button variant="secondary" small disabled={page === 0} onClick={() => setPage(page - 1)}>
              {ui('previousPage')}
            </Button>
            <Button variant="secondary" small disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
              {ui('nextPage')}
            </Button>
            <Button variant="tertiary" small icon="download" onClick={() => saveFile(textOf(lines), fileName)}>
              {t('linesDownload')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function textOf(lines: FileLine[]): Blob {
  return new Blob([lines.map(({ path, message }) => `${path}: ${message}\r\n`).join('')], { type: 'text/plain;charset=utf-8' });
}
