import 'server-only';
import { database } from '../../platform/db/client';
import { getRound } from '../../rounds/queries';
import { listOpeningsOfRound } from '../../openings/queries';
import { listWishesOfRound } from '../queries';
import { countDemand, wishesLink } from '../rules';
import type { WishAnswer, WishOverview } from '../types';

/** Who has answered a round by wishes and who has not, and how many want each opening; null for another kind of round. */
export async function getWishOverview(roundId: string): Promise<WishOverview | null> {
  const reader = database();
  const round = await getRound(roundId, reader);
  if (!round || round.mode !== 'wishes') return null;
  const [answers, openings, wishes] = await Promise.all([listAnswers(roundId), listOpeningsOfRound(roundId, reader), listWishesOfRound(reader, roundId)]);
  const demand = countDemand(wishes);
  return {
    round,
    answers,
    openings: openings
      .filter(({ state }) => state === 'offered')
      .map(({ id, topic, siteName, unitName, starts, ends, seats }) => ({
        ...{ id, topic, siteName, unitName, starts, ends, seats },
        ...(demand.get(id) ?? { wanted: 0, first: 0 }),
      })),
  };
}

/** Everybody who works here, by unit and name. */
async function listAnswers(roundId: string): Promise<WishAnswer[]> {
  return database().$queryRaw<WishAnswer[]>`
    SELECT e.id::text AS "employeeId", e.name, u.name AS "unitName",
           CASE WHEN s.id IS NULL THEN 'silent' WHEN s.withdrawn_at IS NULL THEN 'wished' ELSE 'declined' END AS state,
           (SELECT count(*)::int FROM wishes w WHERE w.statement_id = s.id) AS wishes,
           coalesce(s.only_wishes, false) AS "onlyWishes", p.name AS "pairName",
           EXISTS (SELECT FROM wish_statements other WHERE other.round_id = s.round_id AND other.employee_id = s.pair_with_id
                   AND other.pair_with_id = e.id AND other.withdrawn_at IS NULL) AS "pairAgreed",
           m.name AS "swapName",
           EXISTS (SELECT FROM wish_statements other WHERE other.round_id = s.round_id AND other.employee_id = s.swap_with_id
                   AND other.swap_with_id = e.id AND other.withdrawn_at IS NULL) AS "swapAgreed",
           s.saved_at AS "savedAt",
           (SELECT max(n.created_at) FROM notices n WHERE n.employee_id = e.id AND n.kind = 'wishReminder'
             AND n.link = ${wishesLink(roundId)}) AS "remindedAt"
    FROM employees e
    JOIN units u ON u.id = e.unit_id
    LEFT JOIN wish_statements s ON s.employee_id = e.id AND s.round_id = ${roundId}::uuid
    LEFT JOIN employees p ON p.id = s.pair_with_id
    LEFT JOIN employees m ON m.id = s.swap_with_id
    WHERE e.deactivated_at IS NULL
    ORDER BY u.name, e.name, e.id`;
}
