import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { formatDay } from '@/lib/platform/format';
import type { BriefItem } from '@/lib/brief/types';
import type { Answer } from '@/lib/proposals/answers/types';
import type { Grounds } from '@/lib/proposals/grounds/types';
import type { Decision, ProposalView } from '@/lib/proposals/types';
import { GroundsView } from './grounds-view';
import type { Site } from './in-words';

type Props = { proposal: ProposalView; sites: Site[]; grounds: Grounds; answers: Answer[]; items: BriefItem[]; coder: boolean };

/** A proposal as one page of a committee paper. */
export function CommitteePaper({ proposal, sites, grounds, answers, items, coder }: Props) {
  const t = useTranslations('proposals');
  const { content, decision } = proposal;
  const words = (text: string) => (text ? <p className="seen-text measure">{text}</p> : <p className="quiet">{t('notWritten')}</p>);
  // A site without words is one the proposal does not touch.
  const here = sites.filter(({ id }) => content.sites[id]);
  return (
    <div className="stack stack-large paper">
      {decision && <DecisionBox decision={decision} />}
      <section aria-labelledby="audience">
        <h2 id="audience">{t('sections.audience')}</h2>
        {words(content.audience)}
      </section>
      <section aria-labelledby="sites" className="stack">
        <h2 id="sites">{t('sections.sites')}</h2>
        {here.length === 0 && words('')}
        {here.map(({ id, name }) => (
          <div key={id}>
            <h3>{name}</h3>
            {words(content.sites[id]!)}
          </div>
        ))}
      </section>
      <section aria-labelledby="evidence" className="stack">
        <h2 id="evidence">{t('evidence.heading')}</h2>
        <GroundsView grounds={grounds} coder={coder} />
      </section>
      <AnsweredPoints answers={answers} items={items} />
      {(['cost', 'needs', 'risks'] as const).map((key) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{t(`sections.${key}`)}</h2>
          {words(content[key])}
        </section>
      ))}
    </div>
  );
}

function AnsweredPoints({ answers, items }: Pick<Props, 'answers' | 'items'>) {
  const t = useTranslations('proposals.brief');
  return (
    <section aria-labelledby="brief" className="stack">
      <h2 id="brief">{t('heading')}</h2>
      {answers.length === 0 && <p className="quiet">{t('none')}</p>}
      {answers.map(({ itemId, degree, text }) => (
        <div key={itemId} id={`point-${itemId}`}>
          <h3>
            <Link href={`/brief#item-${itemId}`} prefetch={false}>
              {items.find(({ id }) => id === itemId)?.text}
            </Link>
          </h3>
          <p>
            <Badge tone={degree === 'fully' ? 'success' : 'info'} icon={degree === 'fully' ? 'check' : 'minus'}>
              {t(`degrees.${degree}`)}
            </Badge>
          </p>
          {text && <p className="seen-text measure">{text}</p>}
        </div>
      ))}
      <p>
        <Link href="/brief" prefetch={false}>
          {t('see')}
        </Link>
      </p>
    </section>
  );
}

function DecisionBox({ decision: { outcome, by, on, why } }: { decision: Decision }) {
  const t = useTranslations('proposals.decision');
  const locale = useLocale();
  return (
    <Alert tone={outcome === 'adopted' ? 'success' : 'warning'} heading={t('heading')}>
      <p>{t(outcome, { day: formatDay(on, locale, { year: true }), by })}</p>
      <p>{t('why', { why })}</p>
    </Alert>
  );
}
