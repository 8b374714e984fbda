-- Workshops, study tours and meetings that people sign up for: sessions, quotas, programme, guests, and sign-ups with their states.
-- CreateEnum
CREATE TYPE "event_state" AS ENUM ('draft', 'published', 'calledOff');

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('registered', 'waitlisted', 'pending', 'offered', 'cancelled', 'calledOff', 'declined', 'lapsed');

-- AlterTable
ALTER TABLE "commitments" ADD COLUMN     "registration_id" UUID;

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "approval_hours" INTEGER NOT NULL DEFAULT 24,
ADD COLUMN     "ask_access" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ask_diet" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "called_off_why" TEXT,
ADD COLUMN     "cancel_hours" INTEGER NOT NULL DEFAULT 24,
ADD COLUMN     "decide_by" TIMESTAMPTZ(3),
ADD COLUMN     "minimum" INTEGER,
ADD COLUMN     "needs_approval" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "offer_hours" INTEGER NOT NULL DEFAULT 8,
ADD COLUMN     "prepare" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "quota_releases_at" TIMESTAMPTZ(3),
ADD COLUMN     "sign_up_closes" TIMESTAMPTZ(3),
ADD COLUMN     "sign_up_opens" TIMESTAMPTZ(3),
ADD COLUMN     "state" "event_state" NOT NULL DEFAULT 'draft',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "event_sessions" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "starts" TIMESTAMPTZ(3) NOT NULL,
    "ends" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_quotas" (
    "event_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "places" INTEGER NOT NULL,

    CONSTRAINT "event_quotas_pkey" PRIMARY KEY ("event_id","unit_id")
);

-- CreateTable
CREATE TABLE "event_agenda_items" (
    "event_id" UUID NOT NULL,
    "session" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "event_agenda_items_pkey" PRIMARY KEY ("event_id","session","position")
);

-- CreateTable
CREATE TABLE "event_materials" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "event_materials_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "guests" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "unit_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "guests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrations" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "employee_id" UUID,
    "guest_id" UUID,
    "unit_id" UUID NOT NULL,
    "state" "registration_state" NOT NULL,
    "queued_at" TIMESTAMPTZ(3),
    "held_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "signed_up_by_id" UUID,
    "signed_up_at" TIMESTAMPTZ(3) NOT NULL,
    "diet" TEXT NOT NULL DEFAULT '',
    "access" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "override_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,

    CONSTRAINT "registrations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "event_sessions_event_id_starts_idx" ON "event_sessions"("event_id", "starts");

-- CreateIndex
CREATE UNIQUE INDEX "guests_token_hash_key" ON "guests"("token_hash");

-- CreateIndex
CREATE INDEX "guests_event_id_idx" ON "guests"("event_id");

-- CreateIndex
CREATE INDEX "registrations_event_id_state_idx" ON "registrations"("event_id", "state");

-- CreateIndex
CREATE INDEX "registrations_employee_id_state_idx" ON "registrations"("employee_id", "state");

-- CreateIndex
CREATE INDEX "registrations_guest_id_idx" ON "registrations"("guest_id");

-- CreateIndex
CREATE INDEX "commitments_registration_id_idx" ON "commitments"("registration_id");

-- CreateIndex
CREATE INDEX "commitments_event_id_idx" ON "commitments"("event_id");

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_quotas" ADD CONSTRAINT "event_quotas_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_quotas" ADD CONSTRAINT "event_quotas_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_agenda_items" ADD CONSTRAINT "event_agenda_items_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_materials" ADD CONSTRAINT "event_materials_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guests" ADD CONSTRAINT "guests_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guests" ADD CONSTRAINT "guests_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guests" ADD CONSTRAINT "guests_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guests"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_signed_up_by_id_fkey" FOREIGN KEY ("signed_up_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what stands already
UPDATE events SET state = 'published';
INSERT INTO event_sessions (id, event_id, starts, ends) SELECT gen_random_uuid(), id, starts, ends FROM events;

-- ------------------------------------------------------------------ events
ALTER TABLE events
  ADD CONSTRAINT events_window_check CHECK ((sign_up_opens IS NULL) = (sign_up_closes IS NULL) AND (sign_up_opens IS NULL OR sign_up_opens < sign_up_closes)),
  ADD CONSTRAINT events_minimum_check CHECK ((minimum IS NULL) = (decide_by IS NULL) AND (minimum IS NULL OR minimum >= 1)),
  ADD CONSTRAINT events_numbers_check CHECK (cancel_hours BETWEEN 0 AND 336 AND offer_hours BETWEEN 1 AND 80 AND approval_hours BETWEEN 1 AND 160),
  ADD CONSTRAINT events_called_off_check CHECK ((state = 'calledOff') = (called_off_why IS NOT NULL));

ALTER TABLE event_sessions
  ADD CONSTRAINT event_sessions_ends_check CHECK (starts < ends),
  ADD CONSTRAINT event_sessions_apart EXCLUDE USING gist (event_id WITH =, tstzrange(starts, ends) WITH &&);

ALTER TABLE event_quotas ADD CONSTRAINT event_quotas_places_check CHECK (places BETWEEN 1 AND 500);
ALTER TABLE event_agenda_items
  ADD CONSTRAINT event_agenda_items_check CHECK (session >= 1 AND position >= 1 AND minutes BETWEEN 1 AND 1440);
-- A link that runs something when it is pressed is no material.
ALTER TABLE event_materials ADD CONSTRAINT event_materials_url_check CHECK (url ~ '^https?://');
ALTER TABLE guests ADD CONSTRAINT guests_email_lower_check CHECK (email = lower(email));
-- One standing invitation for an address and event.
CREATE UNIQUE INDEX guests_one_invitation ON guests (event_id, email) WHERE revoked_at IS NULL;

-- ------------------------------------------------------------------ sign-ups
ALTER TABLE registrations
  ADD CONSTRAINT registrations_who_check CHECK ((employee_id IS NULL) <> (guest_id IS NULL)),
  ADD CONSTRAINT registrations_queue_check CHECK (state <> 'waitlisted' OR queued_at IS NOT NULL),
  ADD CONSTRAINT registrations_held_check CHECK ((state IN ('registered', 'pending', 'offered')) <= (held_at IS NOT NULL)),
  ADD CONSTRAINT registrations_expires_check CHECK ((state IN ('pending', 'offered')) = (expires_at IS NOT NULL)),
  ADD CONSTRAINT registrations_ended_check CHECK ((state IN ('cancelled', 'calledOff', 'declined', 'lapsed')) = (ended_at IS NOT NULL));
-- Nobody in two states of one event.
CREATE UNIQUE INDEX registrations_one_active ON registrations (event_id, employee_id)
  WHERE state IN ('registered', 'waitlisted', 'pending', 'offered') AND employee_id IS NOT NULL;
CREATE UNIQUE INDEX registrations_one_active_guest ON registrations (event_id, guest_id)
  WHERE state IN ('registered', 'waitlisted', 'pending', 'offered') AND guest_id IS NOT NULL;
CREATE INDEX registrations_queue ON registrations (event_id, queued_at, id) WHERE state = 'waitlisted';
CREATE INDEX registrations_due ON registrations (expires_at) WHERE expires_at IS NOT NULL;
CREATE TRIGGER registrations_kept BEFORE DELETE ON registrations FOR EACH ROW EXECUTE FUNCTION history_is_kept();

-- The second line behind the lock: never more held places than there are, and before the release never more of a unit
-- than its quota and what is free for everybody can hold. The event's row is locked here too, so that two who count at
-- the same moment count each other.
CREATE FUNCTION registration_within_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_event record;
  held int;
  beyond int;
  common int;
BEGIN
  SELECT id, capacity, quota_releases_at INTO of_event FROM events WHERE id = NEW.event_id FOR NO KEY UPDATE;
  IF of_event.capacity IS NULL THEN RETURN NULL; END IF;
  SELECT count(*) INTO held FROM registrations
    WHERE event_id = NEW.event_id AND state IN ('registered', 'pending', 'offered');
  IF held > of_event.capacity THEN
    RAISE EXCEPTION 'registrations_within_capacity' USING ERRCODE = 'check_violation', CONSTRAINT = 'registrations_within_capacity';
  END IF;
  IF of_event.quota_releases_at IS NOT NULL AND NEW.held_at >= of_event.quota_releases_at THEN RETURN NULL; END IF;
  SELECT of_event.capacity - coalesce(sum(places), 0) INTO common FROM event_quotas WHERE event_id = NEW.event_id;
  SELECT coalesce(sum(greatest(0, taken - coalesce(places, 0))), 0) INTO beyond
    FROM (SELECT unit_id, count(*) AS taken FROM registrations
          WHERE event_id = NEW.event_id AND state IN ('registered', 'pending', 'offered')
            AND (of_event.quota_releases_at IS NULL OR held_at < of_event.quota_releases_at) GROUP BY unit_id) AS counted
    LEFT JOIN event_quotas q ON q.event_id = NEW.event_id AND q.unit_id = counted.unit_id;
  IF beyond > common THEN
    RAISE EXCEPTION 'registrations_within_quota' USING ERRCODE = 'check_violation', CONSTRAINT = 'registrations_within_quota';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registrations_within_capacity AFTER INSERT OR UPDATE OF state, unit_id, event_id ON registrations
  FOR EACH ROW WHEN (NEW.state IN ('registered', 'pending', 'offered')) EXECUTE FUNCTION registration_within_capacity();

-- A place that is held already is not taken away by writing a smaller number.
CREATE FUNCTION event_keeps_held_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.capacity IS NOT NULL AND NEW.capacity < (
    SELECT count(*) FROM registrations WHERE event_id = NEW.id AND state IN ('registered', 'pending', 'offered')) THEN
    RAISE EXCEPTION 'events_keep_held_places' USING ERRCODE = 'check_violation', CONSTRAINT = 'events_keep_held_places';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER events_keep_held_places AFTER UPDATE OF capacity ON events
  FOR EACH ROW EXECUTE FUNCTION event_keeps_held_places();

-- ------------------------------------------------------------------ where people must be
ALTER TABLE commitments ADD CONSTRAINT commitments_registration_check CHECK (registration_id IS NULL OR kind = 'event');
CREATE UNIQUE INDEX commitments_one_per_session ON commitments (registration_id, starts) WHERE active AND registration_id IS NOT NULL;
