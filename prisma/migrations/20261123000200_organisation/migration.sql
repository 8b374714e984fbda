-- The second line behind the administration's rules: who may have a shift where, and that somebody can always administer.
-- Triggers that compare with another row lock it first, so that two transactions cannot each miss what the other does.

-- ------------------------------------------------------------------ a shift is an active person's at a desk in use of their unit
CREATE FUNCTION shift_fits_desk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  desk record;
  person record;
BEGIN
  SELECT unit_id, retired_at INTO desk FROM desks WHERE id = NEW.desk_id FOR KEY SHARE;
  SELECT unit_id, deactivated_at INTO person FROM employees WHERE id = NEW.employee_id FOR KEY SHARE;
  IF desk.retired_at < NEW.ends THEN
    RAISE EXCEPTION 'shifts_desk_in_use' USING ERRCODE = 'check_violation', CONSTRAINT = 'shifts_desk_in_use';
  END IF;
  IF person.deactivated_at < NEW.ends THEN
    RAISE EXCEPTION 'shifts_active_employee' USING ERRCODE = 'check_violation', CONSTRAINT = 'shifts_active_employee';
  END IF;
  IF desk.unit_id <> person.unit_id THEN
    RAISE EXCEPTION 'shifts_desk_of_own_unit' USING ERRCODE = 'check_violation', CONSTRAINT = 'shifts_desk_of_own_unit';
  END IF;
  RETURN NEW;
END $$;
-- Named to run before shifts_within_hours: triggers go by the alphabet, and this one takes the lock.
CREATE TRIGGER shifts_fit_desk BEFORE INSERT OR UPDATE ON shifts FOR EACH ROW EXECUTE FUNCTION shift_fits_desk();

-- ------------------------------------------------------------------ opening hours are not taken from under shifts to come
CREATE FUNCTION desk_hours_cover_shifts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM desks WHERE id = OLD.desk_id FOR UPDATE;
  IF EXISTS (
    SELECT FROM shifts,
      LATERAL (SELECT shifts.starts AT TIME ZONE 'Europe/Copenhagen' AS local_start,
                      shifts.ends AT TIME ZONE 'Europe/Copenhagen' AS local_end) AS clock
    WHERE shifts.desk_id = OLD.desk_id AND shifts.ends > now() AND NOT EXISTS (
      SELECT FROM desk_hours
      WHERE desk_id = OLD.desk_id AND weekday = extract(isodow FROM local_start)
        AND opens <= extract(hour FROM local_start) * 60 + extract(minute FROM local_start)
        AND closes >= extract(hour FROM local_end) * 60 + extract(minute FROM local_end)
                      + 1440 * (local_end::date - local_start::date))
  ) THEN
    RAISE EXCEPTION 'desk_hours_cover_shifts' USING ERRCODE = 'check_violation', CONSTRAINT = 'desk_hours_cover_shifts';
  END IF;
  RETURN NULL;
END $$;
-- Deferred: hours are changed by taking the old ones away and writing the new.
CREATE CONSTRAINT TRIGGER desk_hours_cover_shifts AFTER UPDATE OR DELETE ON desk_hours DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION desk_hours_cover_shifts();

-- ------------------------------------------------------------------ a desk stays where it is, and is not retired with shifts to come
CREATE FUNCTION desk_keeps_its_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.unit_id <> OLD.unit_id OR NEW.site_id <> OLD.site_id THEN
    RAISE EXCEPTION 'desks_stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'desks_stay';
  END IF;
  IF NEW.retired_at IS NOT NULL AND OLD.retired_at IS NULL THEN
    PERFORM FROM desks WHERE id = NEW.id FOR UPDATE;
    IF EXISTS (SELECT FROM shifts WHERE desk_id = NEW.id AND ends > NEW.retired_at) THEN
      RAISE EXCEPTION 'desks_retired_without_shifts'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'desks_retired_without_shifts';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER desks_keep_their_own BEFORE UPDATE ON desks FOR EACH ROW EXECUTE FUNCTION desk_keeps_its_own();

-- ------------------------------------------------------------------ people: what they still must do, and the last administrator
CREATE FUNCTION employee_leaves_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM employees WHERE id = NEW.id FOR UPDATE;
  IF NEW.deactivated_at IS NOT NULL AND OLD.deactivated_at IS NULL AND (
       EXISTS (SELECT FROM shifts WHERE employee_id = NEW.id AND starts > NEW.deactivated_at)
    OR EXISTS (SELECT FROM commitments WHERE employee_id = NEW.id AND active
                 AND kind IN ('visiting', 'hosting') AND starts > NEW.deactivated_at)) THEN
    RAISE EXCEPTION 'employees_leave_nothing' USING ERRCODE = 'check_violation', CONSTRAINT = 'employees_leave_nothing';
  END IF;
  IF NEW.unit_id <> OLD.unit_id AND (
       EXISTS (SELECT FROM shifts JOIN desks ON desks.id = shifts.desk_id
               WHERE employee_id = NEW.id AND ends > now() AND desks.unit_id <> NEW.unit_id)
    OR EXISTS (SELECT FROM visits JOIN openings ON openings.id = visits.opening_id
               WHERE visitor_id = NEW.id AND visits.state IN ('registered', 'waitlisted')
                 AND openings.ends > now() AND openings.unit_id = NEW.unit_id)) THEN
    RAISE EXCEPTION 'employees_change_unit_free' USING ERRCODE = 'check_violation', CONSTRAINT = 'employees_change_unit_free';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER employees_leave_nothing BEFORE UPDATE OF deactivated_at, unit_id ON employees
  FOR EACH ROW EXECUTE FUNCTION employee_leaves_nothing();

CREATE FUNCTION somebody_administers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ('administrator' = ANY (OLD.roles) AND OLD.deactivated_at IS NULL) THEN RETURN NULL; END IF;
  -- Two administrators who deactivate each other at one moment wait here for each other, and one of them is refused.
  PERFORM FROM employees WHERE 'administrator' = ANY (roles) AND deactivated_at IS NULL ORDER BY id FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM employees WHERE 'administrator' = ANY (roles) AND deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'employees_somebody_administers'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'employees_somebody_administers';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER employees_somebody_administers AFTER UPDATE OF roles, deactivated_at ON employees
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION somebody_administers();
