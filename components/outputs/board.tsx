import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { groupOutputs } from '@/lib/outputs/rules';
import type { BoardView } from '@/lib/outputs/types';
import { OutputCard, type CardActions } from './output-card';

/** All that has been written down, under its headings. */
export function Board({ board, actions }: { board: BoardView; actions: CardActions }) {
  const t = useTranslations('outputs');
  const { outputs, headings } = board;
  if (outputs.length === 0) return <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>;
  const most = Math.max(1, ...outputs.map(({ dots }) => dots ?? 0));
  return (
    <div className="stack stack-large">
      {groupOutputs(headings, outputs).map(({ heading, outputs: under }) => (
        <section key={heading?.id ?? 'none'} className="stack stack-small">
          {headings.length > 0 && <h3>{heading?.name ?? t('loose')}</h3>}
          <ul className="plain-list grid">
            {under.map((output) => (
              <OutputCard key={output.id} {...{ output, board, most, actions }} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
