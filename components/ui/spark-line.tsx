const WIDTH = 120;
const HEIGHT = 28;
const EDGE = 3;

/**
 * A row of numbers as a line from left to right, nothing at the bottom. A picture for those who look; `label` says for
 * everybody else what it shows, and the numbers themselves stand near it.
 */
export function SparkLine({ values, label, max = Math.max(1, ...values) }: { values: readonly number[]; label: string; max?: number }) {
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  const points = values.map((value, place) => [EDGE + place * step, HEIGHT - EDGE - (Math.max(0, value) / max) * (HEIGHT - 2 * EDGE)] as const);
  const last = points.at(-1);
  return (
    <svg className="spark-line" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last[0].toFixed(1)} cy={last[1].toFixed(1)} r="2.5" />}
    </svg>
  );
}
