import { tidyText } from '../../platform/text';
import type { Obstacle, OpeningCard, RoundOfVisits, VisitReason } from '../types';
import type { VisitFilter } from './types';

type Asked = Record<string, string | string[] | undefined>;

/** The filter as the address has it. Before and while people sign up, the week shows what they may take. */
export function readFilter(asked: Asked, round: Pick<RoundOfVisits, 'phase'>): VisitFilter {
  const one = (name: string) => tidyText([asked[name]].flat()[0] ?? '').slice(0, 200);
  const show = one('show');
  const usual = round.phase === 'open' || round.phase === 'upcoming' ? 'mine' : 'all';
  const layout = one('layout');
  return {
    show: show === 'all' || show === 'mine' ? show : usual,
    ...{ site: one('site'), unit: one('unit'), day: one('day'), text: one('text') },
    layout: layout === 'list' || layout === 'calendar' ? layout : '',
  };
}

/** What does not speak against an opening suiting somebody: the time has not come, seats are handed out, or one can wait. */
const passing: readonly VisitReason[] = ['windowNotOpen', 'wishesRound', 'full'];

/** Whether an opening suits the reader: only time or somebody's leaving stands between them and a seat. */
export function suits({ mine, obstacles }: Pick<OpeningCard, 'mine' | 'obstacles'>): boolean {
  return mine !== null || obstacles.every(({ reason }) => passing.includes(reason));
}

/** The openings that the choices of place, unit, day and topic leave. */
export function narrow(openings: readonly OpeningCard[], { site, unit, day, text }: VisitFilter): OpeningCard[] {
  const words = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return openings.filter((opening) => {
    const said = words.length > 0 && [opening.topic, opening.programme, opening.hostName].join(' ').toLocaleLowerCase('da');
    return (
      (!site || opening.site.id === site) &&
      (!unit || opening.unit.id === unit) &&
      (!day || opening.day === day) &&
      (said === false || words.every((word) => said.includes(word)))
    );
  });
}

/** What keeps somebody from every one of these openings alike, such as having all the visits they may have; else null. */
export function commonObstacle(openings: readonly Pick<OpeningCard, 'mine' | 'obstacles'>[]): Obstacle | null {
  const everywhere: readonly VisitReason[] = ['inactive', 'roundNotOpen', 'windowClosed', 'tooManyVisits'];
  const [first, ...rest] = openings.filter(({ mine }) => mine === null);
  const found = first?.obstacles.find(({ reason }) => everywhere.includes(reason));
  return found && rest.every(({ obstacles }) => obstacles.some(({ reason }) => reason === found.reason)) ? found : null;
}
