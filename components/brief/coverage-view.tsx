import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import type { Coverage } from '@/lib/proposals/coverage/types';
import { CoverageTable } from './coverage-table';

/** How well the brief is answered: what is missing first and in words, then the table. */
export function CoverageView({ coverage }: { coverage: Coverage }) {
  const t = useTranslations('brief');
  const { frames, rows, nonDigital } = coverage;
  const missing = rows.filter(({ cover }) => cover === 'none');
  return (
    <div className="stack stack-large">
      <div className="stack">
        {missing.length > 0 && (
          <Alert tone="error" heading={t('uncoveredHeading', { count: missing.length })}>
            <ul>
              {missing.map(({ item }) => (
                <li key={item.id}>
                  <a href={`#item-${item.id}`}>{item.text}</a>
                </li>
              ))}
            </ul>
            <LinkButton href="/proposals/new" variant="secondary">
              {t('writeProposal')}
            </LinkButton>
          </Alert>
        )}
        {nonDigital.cover === 'none' && (
          <Alert tone="error" heading={t('nonDigitalHeading')}>
            <p>{t('nonDigitalText')}</p>
          </Alert>
        )}
        <p className="lead">{t('sum', { covered: rows.filter(({ cover }) => cover === 'fully').length, total: rows.length })}</p>
      </div>
      <section aria-labelledby="matrix" className="stack">
        <h2 id="matrix">{t('matrix')}</h2>
        <CoverageTable coverage={coverage} />
        {coverage.proposals.length === 0 && <p className="quiet">{t('noProposals')}</p>}
      </section>
      {frames.length > 0 && (
        <section aria-labelledby="frames">
          <h2 id="frames">{t('frames')}</h2>
          <ul>
            {frames.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
