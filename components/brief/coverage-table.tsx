import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StrengthBadge } from '@/components/findings/finding-strength';
import type { Coverage, Cover } from '@/lib/proposals/coverage/types';
import type { StrengthLevel } from '@/lib/findings/strength/types';
import { CoverBadge } from './cover-badge';

type Line = { key: string; text: string; cover: Cover; cellOf: (proposalId: string) => { words: string; href: string; strength: StrengthLevel } | null };

/** Points by proposals; on a phone each point is a card with the proposals that answer it. */
export function CoverageTable({ coverage: { proposals, rows, nonDigital } }: { coverage: Coverage }) {
  const t = useTranslations('brief');
  const lines: Line[] = [
    ...rows.map(({ item, cover, cells }) => ({
      key: item.id,
      text: item.text,
      cover,
      cellOf: (proposalId: string) => {
        const cell = cells.find((one) => one.proposalId === proposalId);
        return cell ? { words: t(`degrees.${cell.degree}`), href: `/proposals/${proposalId}#point-${item.id}`, strength: cell.strength } : null;
      },
    })),
    {
      key: 'non-digital',
      text: t('nonDigitalRow'),
      cover: nonDigital.cover,
      cellOf: (proposalId: string) => {
        const cell = nonDigital.cells.find((one) => one.proposalId === proposalId);
        return cell ? { words: t('offered'), href: `/proposals/${proposalId}`, strength: cell.strength } : null;
      },
    },
  ];
  return (
    <div className="coverage-scroll" tabIndex={0} role="region" aria-label={t('caption')}>
      <table className="data-table coverage" role="table">
        <caption className="sr-only">{t('caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('point')}
            </th>
            <th scope="col" role="columnheader">
              {t('answered')}
            </th>
            {proposals.map(({ id, number, title }) => (
              <th key={id} scope="col" role="columnheader">
                <Link href={`/proposals/${id}`} prefetch={false}>
                  {number}. {title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map(({ key, text, cover, cellOf }) => (
            <tr key={key} id={`item-${key}`} role="row" className={cover === 'none' ? 'uncovered' : undefined}>
              <th scope="row" role="rowheader">
                {text}
              </th>
              <td role="cell" data-title={t('answered')}>
                <CoverBadge cover={cover} />
              </td>
              {proposals.map(({ id, number, title }) => {
                const cell = cellOf(id);
                return (
                  <td key={id} role="cell" data-title={`${number}. ${title}`} className={cell ? undefined : 'coverage-nothing'}>
                    {cell ? (
                      <>
                        <Link href={cell.href} prefetch={false}>
                          {cell.words}
                          <span className="sr-only"> ({number}. {title})</span>
                        </Link>
                        <br />
                        <StrengthBadge level={cell.strength} />
                      </>
                    ) : (
                      <span className="quiet">
                        <span aria-hidden>–</span>
                        <span className="sr-only">{t('nothing')}</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
