-- Whether the visits of a round are approved, by whom and how soon.
CREATE TYPE "visit_approval" AS ENUM ('none', 'host', 'desk');

ALTER TABLE "rounds" ADD COLUMN     "approval" "visit_approval" NOT NULL DEFAULT 'none',
ADD COLUMN     "approval_hours" INTEGER NOT NULL DEFAULT 16;

ALTER TABLE "visits" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_at" TIMESTAMPTZ(3);

ALTER TABLE "visits" ADD CONSTRAINT "visits_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE rounds
  ADD CONSTRAINT rounds_approval_check CHECK (approval_hours BETWEEN 1 AND 160 AND (approval = 'none' OR mode = 'direct'));

-- A seat that is held is taken like any other: by one, once, under the opening's number, and nobody else's.
ALTER TABLE visits DROP CONSTRAINT visits_seat_check, DROP CONSTRAINT visits_ended_check;
ALTER TABLE visits
  ADD CONSTRAINT visits_seat_check CHECK ((state IN ('registered', 'pending')) = (seat IS NOT NULL) AND (seat IS NULL OR seat >= 1)),
  ADD CONSTRAINT visits_ended_check CHECK ((state IN ('cancelled', 'calledOff', 'declined', 'lapsed')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT visits_expires_check CHECK ((state = 'pending') = (expires_at IS NOT NULL)),
  ADD CONSTRAINT visits_held_check CHECK (state NOT IN ('pending', 'declined', 'lapsed') OR held_at IS NOT NULL),
  ADD CONSTRAINT visits_declined_why CHECK (state <> 'declined' OR (ended_reason <> '' AND decided_at IS NOT NULL)),
  -- Whoever is asked for leave is somebody else.
  ADD CONSTRAINT visits_decided_by_another CHECK (decided_by_id <> visitor_id);
DROP INDEX visits_one_a_seat;
DROP INDEX visits_one_active;
CREATE UNIQUE INDEX visits_one_a_seat ON visits (opening_id, seat) WHERE state IN ('registered', 'pending');
CREATE UNIQUE INDEX visits_one_active ON visits (opening_id, visitor_id) WHERE state IN ('registered', 'waitlisted', 'pending');
CREATE INDEX visits_pending ON visits (expires_at, id) WHERE state = 'pending';

CREATE OR REPLACE FUNCTION opening_keeps_taken_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM visits WHERE opening_id = NEW.id AND state IN ('registered', 'pending')
             AND (seat > NEW.seats OR NEW.state = 'calledOff')) THEN
    RAISE EXCEPTION 'openings_keep_taken_seats' USING ERRCODE = 'check_violation', CONSTRAINT = 'openings_keep_taken_seats';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION visit_fits_opening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opening record;
BEGIN
  IF NEW.state NOT IN ('registered', 'waitlisted', 'pending') THEN RETURN NEW; END IF;
  SELECT seats, state, unit_id, host_id INTO opening FROM openings WHERE id = NEW.opening_id;
  IF opening.state <> 'offered' OR NEW.seat > opening.seats THEN
    RAISE EXCEPTION 'visits_seat_of_opening' USING ERRCODE = 'check_violation', CONSTRAINT = 'visits_seat_of_opening';
  END IF;
  IF EXISTS (SELECT FROM employees WHERE id = NEW.visitor_id AND (unit_id = opening.unit_id OR id = opening.host_id)) THEN
    RAISE EXCEPTION 'visits_other_unit' USING ERRCODE = 'check_violation', CONSTRAINT = 'visits_other_unit';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION employee_leaves_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
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
               WHERE visitor_id = NEW.id AND visits.state IN ('registered', 'waitlisted', 'pending')
                 AND openings.ends > now() AND openings.unit_id = NEW.unit_id)) THEN
    RAISE EXCEPTION 'employees_change_unit_free' USING ERRCODE = 'check_violation', CONSTRAINT = 'employees_change_unit_free';
  END IF;
  RETURN NEW;
END $$;
