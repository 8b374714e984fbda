-- What an observation answered, beside its themes: patterns of themes by answers then read one narrow table and join
-- nothing, which at three hundred thousand marks is a third of the time. Kept by the database itself.

ALTER TABLE "coded_observations"
    ADD COLUMN "origin" "observation_origin",
    ADD COLUMN "visit_id" UUID,
    ADD COLUMN "event_id" UUID,
    ADD COLUMN "unit_id" UUID,
    ADD COLUMN "site_id" UUID,
    ADD COLUMN "occurred_at" TIMESTAMPTZ(3),
    ADD COLUMN "role" "observer_role",
    ADD COLUMN "situation" "situation",
    ADD COLUMN "outcome" "outcome",
    ADD COLUMN "comparison" "comparison",
    ADD COLUMN "errands" "errand"[] DEFAULT ARRAY[]::"errand"[],
    ADD COLUMN "barriers" "barrier"[] DEFAULT ARRAY[]::"barrier"[];

-- As in 20261124600002, with the answers as they are when the row is made.
CREATE OR REPLACE FUNCTION themes_are_summed_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO coded_observations (observation_id, project_id, origin, visit_id, event_id, unit_id, site_id, occurred_at, role, situation, outcome, comparison, errands, barriers)
    SELECT o.id, o.project_id, o.origin, o.visit_id, o.event_id, o.unit_id, o.site_id, o.occurred_at, o.role, o.situation, o.outcome, o.comparison, o.errands, o.barriers
    FROM observations AS o WHERE o.id IN (SELECT observation_id FROM changed) ORDER BY o.id ON CONFLICT DO NOTHING;
  PERFORM FROM coded_observations WHERE observation_id IN (SELECT observation_id FROM changed) ORDER BY observation_id FOR UPDATE;
  UPDATE coded_observations AS c SET themes = coalesce((
    SELECT array_agg(theme_id ORDER BY theme_id) FROM (
      SELECT DISTINCT passage_id, theme_id FROM codings WHERE observation_id = c.observation_id AND removed_in_id IS NULL) AS marks), '{}')
  WHERE observation_id IN (SELECT observation_id FROM changed);
  RETURN NULL;
END $$;

-- Made if it is not there, and not only changed: so a correction waits for a first mark that is being made at once, and the
-- mark for the correction, without either holding the observation itself, which a merger of themes must never wait for.
CREATE FUNCTION answers_are_followed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO coded_observations (observation_id, project_id, origin, visit_id, event_id, unit_id, site_id, occurred_at, role, situation, outcome, comparison, errands, barriers)
    VALUES (NEW.id, NEW.project_id, NEW.origin, NEW.visit_id, NEW.event_id, NEW.unit_id, NEW.site_id, NEW.occurred_at,
      NEW.role, NEW.situation, NEW.outcome, NEW.comparison, NEW.errands, NEW.barriers)
    ON CONFLICT (observation_id) DO UPDATE SET origin = NEW.origin, visit_id = NEW.visit_id, event_id = NEW.event_id, unit_id = NEW.unit_id, site_id = NEW.site_id,
      occurred_at = NEW.occurred_at, role = NEW.role, situation = NEW.situation, outcome = NEW.outcome,
      comparison = NEW.comparison, errands = NEW.errands, barriers = NEW.barriers;
  RETURN NULL;
END $$;
CREATE TRIGGER answers_are_followed AFTER UPDATE OF origin, visit_id, event_id, unit_id, site_id, occurred_at, role, situation, outcome, comparison, errands, barriers
  ON observations FOR EACH ROW WHEN (OLD.state = 'submitted') EXECUTE FUNCTION answers_are_followed();

UPDATE coded_observations AS c SET origin = o.origin, visit_id = o.visit_id, event_id = o.event_id, unit_id = o.unit_id, site_id = o.site_id, occurred_at = o.occurred_at,
    role = o.role, situation = o.situation, outcome = o.outcome, comparison = o.comparison, errands = o.errands, barriers = o.barriers
  FROM observations AS o WHERE o.id = c.observation_id;
