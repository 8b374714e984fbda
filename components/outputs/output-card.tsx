import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Bar } from '@/components/ui/bar';
import type { BoardView, OutputView } from '@/lib/outputs/types';
import { ConfirmedPress, Press, type WordedAction } from './press';

/** `hidden`: what every form of the page posts besides, such as a guest's link. */
export type CardActions = { giveDots: WordedAction; withdraw: WordedAction; hidden?: Record<string, string> };
type Board = Pick<BoardView, 'dots' | 'dotsOnOne' | 'closedAt' | 'part' | 'left'>;

/** One output: what it is, its dots as a line with the number, and what the reader may do with it. `most` is the fullest line's length. */
export function OutputCard({ output, board, most, actions }: { output: OutputView; board: Board; most: number; actions: CardActions }) {
  const t = useTranslations('outputs');
  const { id, kind, text, own, dots, observationId } = output;
  const open = board.closedAt === null;
  const reads = observationId !== null && (own || board.part === 'runs');
  return (
    <li id={id}>
      <div className="box stack stack-small">
        <div className="cluster">
          <Badge>{t(`kinds.${kind}`)}</Badge>
          {own && <span className="quiet">{t('own')}</span>}
        </div>
        <p className="output-text">{text}</p>
        {dots !== null && <Bar value={dots} max={most} text={t('total', { count: dots })} />}
        {open && board.left !== null && <DotButtons output={output} board={board} actions={actions} />}
        {open && (own || board.part === 'runs') && (
          <ConfirmedPress
            action={actions.withdraw}
            hidden={{ ...actions.hidden, outputId: id }}
            trigger={<Named words={t('withdraw')} name={text} />}
            lead={t('withdrawLead')}
            label={t('withdrawYes')}
          />
        )}
        {reads && (
          <Link href={`/observations/${observationId}`} prefetch={false}>
            <Named words={t('observation')} name={text} />
          </Link>
        )}
      </div>
    </li>
  );
}

function DotButtons({ output: { id, text, mine }, board: { left, dotsOnOne }, actions: { giveDots, hidden } }: { output: OutputView; board: Board; actions: CardActions }) {
  const t = useTranslations('outputs');
  const name = t('giveTo', { text });
  return (
    <div className="cluster">
      <span>{t('mine', { count: mine })}</span>
      {left !== null && left > 0 && mine < dotsOnOne && <Press action={giveDots} hidden={{ ...hidden, outputId: id, count: mine + 1 }} label={<Named words={t('give')} name={name} />} variant="secondary" />}
      {mine > 0 && <Press action={giveDots} hidden={{ ...hidden, outputId: id, count: mine - 1 }} label={<Named words={t('takeBack')} name={name} />} variant="tertiary" />}
    </div>
  );
}

function Named({ words, name }: { words: string; name: string }) {
  return (
    <>
      {words}
      <span className="sr-only"> {name}</span>
    </>
  );
}
