import { useTranslations } from 'next-intl';
import { SparkLine } from '@/components/ui/spark-line';
import { StatTile } from '@/components/ui/stat-tile';
import type { Tile, TileKey } from '@/lib/overview/types';

const links: Record<TileKey, string> = {
  signedUp: '/visits',
  visitsHeld: '/visits',
  unitsUnvisited: '/rounds',
  observations: '/observations/all',
  findings: '/findings',
  inHearing: '/proposals',
};

/** Six figures with how each moved, in words and as a line. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  const t = useTranslations('overview');
  return (
    <div className="grid grid-small">
      {tiles.map(({ key, figure, change, series }) => (
        <StatTile
          key={key}
          figure={figure}
          label={t(`tiles.${key}`, { count: figure })}
          href={links[key]}
          tone={key === 'unitsUnvisited' && figure > 0 ? 'warning' : undefined}
          change={
            <>
              <span className="tile-line">
                <SparkLine values={series} label={t('line', { days: series.length, from: series[0] ?? 0, to: figure })} />
              </span>
              {t('change', { change: change === 0 ? 'zero' : signed(change) })}
            </>
          }
        />
      ))}
    </div>
  );
}

const signed = (change: number) => (change > 0 ? `+${change}` : `−${-change}`);
