import { useFormatter, useTranslations } from 'next-intl';
import { Bar } from '@/components/ui/bar';
import { DataTable } from '@/components/ui/data-table';
import { StatTile } from '@/components/ui/stat-tile';
import { FEWEST, meanOf } from '@/lib/evaluations/rules';
import { questions, type Question, type Results } from '@/lib/evaluations/types';

const scores = ['5', '4', '3', '2', '1'] as const;

/** What people thought: for each question a line for each answer, its number beside it, and the mean. */
export function ResultsView({ results }: { results: Results }) {
  const t = useTranslations('evaluations');
  const { asked, given, shown, counts, best, better } = results;
  return (
    <section className="stack stack-large">
      <h2>{t('results')}</h2>
      <div className="grid grid-small">
        <StatTile figure={given} label={t('given', { given, asked })} />
        {shown > 0 && questions.map((question) => <Mean key={question} question={question} counts={counts[question]} />)}
      </div>
      {shown === 0 ? (
        <p>{t('few', { fewest: FEWEST })}</p>
      ) : (
        <>
          <p className="quiet">{t('shownOf', { count: shown })}</p>
          <div className="grid">
            {questions.map((question) => (
              <Question key={question} question={question} counts={counts[question]} shown={shown} />
            ))}
          </div>
          <Texts heading={t('fields.best')} texts={best} />
          <Texts heading={t('fields.better')} texts={better} />
        </>
      )}
    </section>
  );
}

function Mean({ question, counts }: { question: Question; counts: readonly number[] }) {
  const t = useTranslations('evaluations');
  const format = useFormatter();
  return <StatTile figure={format.number(meanOf(counts) ?? 0, { minimumFractionDigits: 1 })} label={t(`questions.${question}`)} />;
}

function Question({ question, counts, shown }: { question: Question; counts: readonly number[]; shown: number }) {
  const t = useTranslations('evaluations');
  const format = useFormatter();
  const rows = scores.map((score) => ({ score, count: counts[Number(score) - 1] ?? 0 }));
  return (
    <div className="stack stack-small">
      <h3>{t(`questions.${question}`)}</h3>
      <p className="quiet">{t('mean', { mean: format.number(meanOf(counts) ?? 0, { minimumFractionDigits: 1 }) })}</p>
      <DataTable
        caption={t(`questions.${question}`)}
        hideCaption
        compact
        rows={rows}
        rowKey={({ score }) => score}
        columns={[
          { key: 'answer', heading: t('answer'), rowHeading: true, cell: ({ score }) => t(`scale.${score}`) },
          { key: 'people', heading: t('people'), cell: ({ count }) => <Bar value={count} max={shown} text={t('of', { count, all: shown })} /> },
        ]}
      />
    </div>
  );
}

function Texts({ heading, texts }: { heading: string; texts: string[] }) {
  const t = useTranslations('evaluations');
  return (
    <div className="stack stack-small measure">
      <h3>{heading}</h3>
      {texts.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul>
          {texts.map((text, index) => (
            <li key={index} className="output-text">
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
