import { useLocale, useTranslations } from 'next-intl';
import { keptSentence } from '@/lib/platform/kept-sentence';
import { Icon } from './icon';

/** Which page numbers to show: the ends, the current one and its neighbours; undefined stands for a gap. */
export function pageNumbers(page: number, pages: number): (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((n, index) => {
    const previous = shown[index - 1];
    if (previous === undefined || n - previous === 1) return [n];
    return n - previous === 2 ? [n - 1, n] : [undefined, n];
  });
}

const pageSaid = keptSentence<[page: number]>();
const pageOfSaid = keptSentence<[page: number, pages: number]>();

/**
 * `hrefOf` builds the address of a page; pages count from 1. Nothing is shown when there is one page. Plain links, for
 * nobody opens them all, and each would otherwise be a component of its own in the browser.
 */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const t = useTranslations('ui');
  const locale = useLocale();
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={t('pagination')}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          <Icon name="chevron-left" />
          {t('previousPage')}
        </a>
      )}
      <ul>
        {pageNumbers(page, pages).map((n, index) =>
          n === undefined ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={n}>
              <a href={hrefOf(n)} aria-label={pageSaid(locale, (number) => t('page', { page: number }), n)} aria-current={n === page ? 'page' : undefined}>
                {n}
              </a>
            </li>
          ),
        )}
      </ul>
      <span className="pages-short">{pageOfSaid(locale, (at, of) => t('pageOf', { page: at, pages: of }), page, pages)}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {t('nextPage')}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}
