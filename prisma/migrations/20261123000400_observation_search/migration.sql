-- What the project lead's list, its counts and its search stand on, at a hundred thousand observations.

-- ------------------------------------------------------------------ search
-- Two readings of the same text side by side: Danish stems, so that "borgerne" finds "borger", and the words as they
-- stand, so that "bibliotekern" finds "bibliotekerne" while it is being typed (its stem is "bibliotek", which does not
-- begin like that). Without positions, for nothing asks for phrases and the rows are a third narrower.
ALTER TABLE observations DROP COLUMN search;
ALTER TABLE observations ADD COLUMN search tsvector GENERATED ALWAYS AS (
  strip(
    to_tsvector('danish', facts || ' ' || quote || ' ' || interpretation || ' ' || comparison_text || ' ' || idea) ||
    to_tsvector('simple', facts || ' ' || quote || ' ' || interpretation || ' ' || comparison_text || ' ' || idea))
) STORED;
-- No list of pending entries: what was just handed in must not make the next search slow.
CREATE INDEX observations_search_idx ON observations USING gin (search) WITH (fastupdate = off);
-- Common words must be known as such, or the planner takes the long way round.
ALTER TABLE observations ALTER COLUMN search SET STATISTICS 1000;

-- ------------------------------------------------------------------ list, filters and counts
-- In the order of the list, and with every column that is filtered by or counted: pages and counts read this alone.
DROP INDEX observations_project_id_state_submitted_at_id_idx;
CREATE INDEX observations_handed_in ON observations (project_id, submitted_at DESC, id)
  INCLUDE (unit_id, site_id, role, situation, outcome, comparison, visit_id, occurred_at, errands, barriers)
  WHERE state = 'submitted';
