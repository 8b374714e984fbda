-- What must hold however the rows are written. The rules in lib/ decide first and explain, and these refuse what slips by.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ------------------------------------------------------------------ Danish order: å after ø after æ after z
ALTER TABLE units ALTER COLUMN name TYPE text COLLATE "da-DK-x-icu";
ALTER TABLE sites ALTER COLUMN name TYPE text COLLATE "da-DK-x-icu";
ALTER TABLE desks ALTER COLUMN name TYPE text COLLATE "da-DK-x-icu";
ALTER TABLE employees ALTER COLUMN name TYPE text COLLATE "da-DK-x-icu";

-- ------------------------------------------------------------------ organisation
ALTER TABLE travel_times
  ADD CONSTRAINT travel_times_minutes_check CHECK (minutes BETWEEN 0 AND 600),
  ADD CONSTRAINT travel_times_elsewhere_check CHECK (from_id <> to_id);

ALTER TABLE employees
  ADD CONSTRAINT employees_email_lower_check CHECK (email = lower(email)),
  ADD CONSTRAINT employees_locale_check CHECK (locale IN ('da', 'en'));

ALTER TABLE desk_hours
  ADD CONSTRAINT desk_hours_check CHECK (weekday BETWEEN 1 AND 7 AND opens >= 0 AND opens < closes AND closes <= 1440),
  ADD CONSTRAINT desk_hours_apart EXCLUDE USING gist (desk_id WITH =, weekday WITH =, int4range(opens, closes) WITH &&);

ALTER TABLE minimum_staffing
  ADD CONSTRAINT minimum_staffing_check
    CHECK (weekday BETWEEN 1 AND 7 AND from_minute >= 0 AND from_minute < to_minute AND to_minute <= 1440 AND people BETWEEN 0 AND 100),
  ADD CONSTRAINT minimum_staffing_apart
    EXCLUDE USING gist (desk_id WITH =, weekday WITH =, int4range(from_minute, to_minute) WITH &&);

-- A desk is one unit's at one site, and an employee's desk is of their own unit.
CREATE FUNCTION employee_desk_of_own_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.desk_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM desks WHERE id = NEW.desk_id AND unit_id = NEW.unit_id AND site_id = NEW.site_id) THEN
    RAISE EXCEPTION 'employees_desk_of_own_unit' USING ERRCODE = 'check_violation', CONSTRAINT = 'employees_desk_of_own_unit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER employees_desk_of_own_unit BEFORE INSERT OR UPDATE OF desk_id, unit_id, site_id ON employees
  FOR EACH ROW EXECUTE FUNCTION employee_desk_of_own_unit();

-- ------------------------------------------------------------------ shifts
ALTER TABLE shifts
  ADD CONSTRAINT shifts_ends_check CHECK (starts < ends),
  ADD CONSTRAINT shifts_one_at_a_time EXCLUDE USING gist (employee_id WITH =, tstzrange(starts, ends) WITH &&);

CREATE FUNCTION shift_within_hours() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  local_start timestamp := NEW.starts AT TIME ZONE 'Europe/Copenhagen';
  local_end timestamp := NEW.ends AT TIME ZONE 'Europe/Copenhagen';
  from_minute int := extract(hour FROM local_start) * 60 + extract(minute FROM local_start);
  to_minute int := extract(hour FROM local_end) * 60 + extract(minute FROM local_end);
BEGIN
  IF local_end::date > local_start::date THEN
    to_minute := to_minute + 1440 * (local_end::date - local_start::date);
  END IF;
  IF NOT EXISTS (
    SELECT FROM desk_hours
    WHERE desk_id = NEW.desk_id AND weekday = extract(isodow FROM local_start)
      AND opens <= from_minute AND closes >= to_minute
  ) THEN
    RAISE EXCEPTION 'shifts_within_hours' USING ERRCODE = 'check_violation', CONSTRAINT = 'shifts_within_hours';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shifts_within_hours BEFORE INSERT OR UPDATE ON shifts
  FOR EACH ROW EXECUTE FUNCTION shift_within_hours();

-- ------------------------------------------------------------------ nobody in two places
ALTER TABLE commitments
  ADD CONSTRAINT commitments_ends_check CHECK (starts < ends),
  ADD CONSTRAINT commitments_what_check CHECK (
    (kind = 'visiting' AND visit_id IS NOT NULL AND opening_id IS NULL AND event_id IS NULL) OR
    (kind = 'hosting' AND opening_id IS NOT NULL AND visit_id IS NULL AND event_id IS NULL) OR
    (kind = 'event' AND event_id IS NOT NULL AND visit_id IS NULL AND opening_id IS NULL) OR
    (kind = 'block' AND visit_id IS NULL AND opening_id IS NULL AND event_id IS NULL)),
  ADD CONSTRAINT commitments_one_place EXCLUDE USING gist (employee_id WITH =, tstzrange(starts, ends) WITH &&) WHERE (active);
CREATE UNIQUE INDEX commitments_one_per_visit ON commitments (visit_id) WHERE active AND visit_id IS NOT NULL;
CREATE UNIQUE INDEX commitments_one_per_opening ON commitments (opening_id) WHERE active AND opening_id IS NOT NULL;

-- ------------------------------------------------------------------ projects and rounds
CREATE UNIQUE INDEX projects_one_current ON projects (current) WHERE current;
ALTER TABLE projects
  ADD CONSTRAINT projects_ends_check CHECK (starts <= ends),
  ADD CONSTRAINT projects_current_is_open CHECK (NOT (current AND closed_at IS NOT NULL));

ALTER TABLE rounds
  ADD CONSTRAINT rounds_week_check CHECK (iso_week BETWEEN 1 AND 53 AND iso_year BETWEEN 2000 AND 2200),
  ADD CONSTRAINT rounds_window_check CHECK (sign_up_opens < sign_up_closes),
  ADD CONSTRAINT rounds_numbers_check CHECK (cancel_hours BETWEEN 0 AND 336 AND visits_per_person BETWEEN 1 AND 20);

-- ------------------------------------------------------------------ openings
ALTER TABLE openings
  ADD CONSTRAINT openings_ends_check CHECK (starts < ends),
  ADD CONSTRAINT openings_seats_check CHECK (seats BETWEEN 1 AND 500);

-- An opening lies inside its round's ISO week and on one local day.
CREATE FUNCTION opening_in_week() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  local_start timestamp := NEW.starts AT TIME ZONE 'Europe/Copenhagen';
  local_end timestamp := NEW.ends AT TIME ZONE 'Europe/Copenhagen';
BEGIN
  IF local_start::date <> local_end::date OR NOT EXISTS (
    SELECT FROM rounds WHERE id = NEW.round_id
      AND iso_year = extract(isoyear FROM local_start) AND iso_week = extract(week FROM local_start)
  ) THEN
    RAISE EXCEPTION 'openings_in_week' USING ERRCODE = 'check_violation', CONSTRAINT = 'openings_in_week';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER openings_in_week BEFORE INSERT OR UPDATE OF starts, ends, round_id ON openings
  FOR EACH ROW EXECUTE FUNCTION opening_in_week();

-- Seats cannot be taken away from under those who sit in them.
CREATE FUNCTION opening_keeps_taken_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM visits WHERE opening_id = NEW.id AND state = 'registered'
             AND (seat > NEW.seats OR NEW.state = 'calledOff')) THEN
    RAISE EXCEPTION 'openings_keep_taken_seats' USING ERRCODE = 'check_violation', CONSTRAINT = 'openings_keep_taken_seats';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER openings_keep_taken_seats AFTER UPDATE ON openings DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION opening_keeps_taken_seats();

-- ------------------------------------------------------------------ visits: no seat twice, nobody in two states
ALTER TABLE visits
  ADD CONSTRAINT visits_seat_check CHECK ((state = 'registered') = (seat IS NOT NULL) AND (seat IS NULL OR seat >= 1)),
  ADD CONSTRAINT visits_queue_check CHECK (state <> 'waitlisted' OR queued_at IS NOT NULL),
  ADD CONSTRAINT visits_ended_check CHECK ((state IN ('cancelled', 'calledOff')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT visits_attendance_check CHECK (attendance IS NULL OR state = 'registered'),
  ADD CONSTRAINT visits_attendance_why CHECK (attendance IS DISTINCT FROM 'didNotTakePlace' OR attendance_reason <> '');
CREATE UNIQUE INDEX visits_one_a_seat ON visits (opening_id, seat) WHERE state = 'registered';
CREATE UNIQUE INDEX visits_one_active ON visits (opening_id, visitor_id) WHERE state IN ('registered', 'waitlisted');
CREATE INDEX visits_queue ON visits (opening_id, queued_at, id) WHERE state = 'waitlisted';

CREATE FUNCTION visit_fits_opening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opening record;
BEGIN
  IF NEW.state NOT IN ('registered', 'waitlisted') THEN RETURN NEW; END IF;
  SELECT seats, state, unit_id, host_id INTO opening FROM openings WHERE id = NEW.opening_id;
  IF opening.state <> 'offered' OR NEW.seat > opening.seats THEN
    RAISE EXCEPTION 'visits_seat_of_opening' USING ERRCODE = 'check_violation', CONSTRAINT = 'visits_seat_of_opening';
  END IF;
  IF EXISTS (SELECT FROM employees WHERE id = NEW.visitor_id AND (unit_id = opening.unit_id OR id = opening.host_id)) THEN
    RAISE EXCEPTION 'visits_other_unit' USING ERRCODE = 'check_violation', CONSTRAINT = 'visits_other_unit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER visits_fit_opening BEFORE INSERT OR UPDATE OF state, seat, opening_id, visitor_id ON visits
  FOR EACH ROW EXECUTE FUNCTION visit_fits_opening();

-- ------------------------------------------------------------------ observations
ALTER TABLE observations
  ADD CONSTRAINT observations_significance_check CHECK (significance BETWEEN 1 AND 5),
  ADD CONSTRAINT observations_submitted_check CHECK (
    state = 'draft' OR (submitted_at IS NOT NULL AND facts <> '' AND occurred_at IS NOT NULL)),
  ADD CONSTRAINT observations_origin_check CHECK (
    (origin = 'visit') = (visit_id IS NOT NULL) AND (origin = 'event') = (event_id IS NOT NULL));

-- History is kept: what was handed in, logged or replaced is never deleted by the app.
CREATE FUNCTION history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is history and is not deleted', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_kept';
END $$;
CREATE TRIGGER audit_entries_kept BEFORE DELETE OR UPDATE ON audit_entries FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER export_records_kept BEFORE DELETE OR UPDATE ON export_records FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER observation_versions_kept BEFORE DELETE OR UPDATE ON observation_versions FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER visits_kept BEFORE DELETE ON visits FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER openings_kept BEFORE DELETE ON openings FOR EACH ROW EXECUTE FUNCTION history_is_kept();
