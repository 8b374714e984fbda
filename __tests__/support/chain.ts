import { sql } from './database';

/** One unbroken chain of the demo programme, from a visit to a point of the brief, and an event with what was seen at it. */
export type Chain = Record<'visit' | 'observation' | 'passage' | 'theme' | 'finding' | 'proposal' | 'item' | 'event' | 'eventObservation', string>;

export async function findChain(): Promise<Chain> {
  const [found] = await sql<Chain>(
    `SELECT v.opening_id AS visit, o.id AS observation, p.id AS passage, c.theme_id AS theme, f.id AS finding, g.proposal_id AS proposal, a.item_id AS item
     FROM observations o JOIN visits v ON v.id = o.visit_id JOIN passages p ON p.observation_id = o.id AND p.removed_in_id IS NULL
     JOIN codings c ON c.passage_id = p.id AND c.removed_in_id IS NULL
     JOIN finding_passages e ON e.passage_id = p.id AND e.removed_at IS NULL JOIN findings f ON f.id = e.finding_id
     JOIN proposal_findings g ON g.finding_id = f.id AND g.removed_at IS NULL JOIN proposal_answers a ON a.proposal_id = g.proposal_id
     JOIN proposals pr ON pr.id = g.proposal_id AND pr.state <> 'idea' ORDER BY e.added_at, e.id, p.from_char, g.proposal_id LIMIT 1`,
  );
  const [event] = await sql<{ event: string; eventObservation: string }>(
    `SELECT o.event_id AS event, o.id AS "eventObservation" FROM observations o JOIN events e ON e.id = o.event_id
     WHERE o.state = 'submitted' AND e.starts < now() ORDER BY o.id LIMIT 1`,
  );
  return { ...found!, ...event! };
}

/** Where each page of the chain leads: up it and down it. */
export function linksOf({ visit, observation, passage, theme, finding, proposal, item, event, eventObservation }: Chain): Record<string, string[]> {
  const text = `/coding?queue=all&observation=${observation}`;
  return {
    [`/visits/${visit}`]: [`/observations/${observation}`],
    [`/observations/${observation}`]: [`/visits/${visit}`, text, `/findings/${finding}`],
    [`/events/${event}`]: [`/observations/${eventObservation}`, `/observations/all?event=${event}`],
    [`/observations/${eventObservation}`]: [`/events/${event}`],
    [`/observations/all?event=${event}`]: [`/observations/${eventObservation}`],
    [text]: [`/observations/${observation}`],
    [`/passages/${passage}`]: [text, `/passages?theme=${theme}`, `/findings/${finding}`],
    [`/passages?theme=${theme}`]: [`/passages/${passage}`],
    [`/findings/${finding}`]: [`/passages/${passage}`, text, `/proposals/${proposal}`],
    [`/proposals/${proposal}`]: [`/findings/${finding}`, `/brief#item-${item}`],
    '/brief': [`/proposals/${proposal}#point-${item}`],
    '/coding/codebook': [`/coding/codebook/${theme}`],
    [`/coding/codebook/${theme}`]: [`/findings/${finding}`],
  };
}
