import type { DeskStep } from '@/lib/plans/week/types';

const WIDTH = 240;
const HEIGHT = 72;
const BASE = HEIGHT - 14;

export type Scale = { from: number; to: number; most: number };

/** The hatching of the minimum, defined once a page. */
export function ChartPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="plan-patterns">
      <defs>
        <pattern id="plan-minimum" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="plan-minimum-ground" />
          <line x1="0" y1="0" x2="0" y2="5" className="plan-minimum-line" />
        </pattern>
      </defs>
    </svg>
  );
}

/** One day at a desk: how many are there as a line, those on shift behind it, the minimum hatched under it. */
export function DeskChart({ steps, scale, label }: { steps: DeskStep[]; scale: Scale; label: string }) {
  const x = (minute: number) => Math.round(((minute - scale.from) / (scale.to - scale.from)) * WIDTH);
  const y = (people: number) => Math.round(BASE - (people / Math.max(1, scale.most)) * (BASE - 6));
  const area = (value: (step: DeskStep) => number) =>
    steps.map((step) => `M${x(step.from)} ${BASE}V${y(value(step))}H${x(step.to)}V${BASE}Z`).join('');
  const hours = Array.from({ length: Math.floor(scale.to / 60) - Math.ceil(scale.from / 60) + 1 }, (_, index) => Math.ceil(scale.from / 60) + index);
  return (
    <svg viewBox={`-8 0 ${WIDTH + 16} ${HEIGHT}`} className="plan-chart" role="img" aria-label={label}>
      <path d={area(({ onShift }) => onShift)} className="plan-shift" />
      <path d={area(({ needed }) => needed)} fill="url(#plan-minimum)" />
      <path d={stepLine(steps, x, y)} className="plan-line" />
      <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} className="plan-axis" />
      {hours
        .filter((hour) => hour % 3 === 0)
        .map((hour) => (
          <text key={hour} x={x(hour * 60)} y={HEIGHT - 2} textAnchor="middle" className="plan-hour">
            {hour}
          </text>
        ))}
    </svg>
  );
}

function stepLine(steps: DeskStep[], x: (minute: number) => number, y: (people: number) => number): string {
  let path = '';
  steps.forEach(({ from, to, present }, index) => {
    const joined = steps[index - 1]?.to === from;
    path += `${joined ? '' : `M${x(from)} ${y(0)}`}V${y(present)}H${x(to)}`;
    if (steps[index + 1]?.from !== to) path += `V${y(0)}`;
  });
  return path;
}
