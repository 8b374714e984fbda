-- The day of an event: who was there, and in which groups people sat.
-- CreateEnum
CREATE TYPE "attendance_state" AS ENUM ('present', 'absent', 'leftEarly', 'unmarked');

-- CreateEnum
CREATE TYPE "attendance_way" AS ENUM ('hand', 'scan', 'code', 'door');

-- CreateEnum
CREATE TYPE "group_wish_kind" AS ENUM ('together', 'apart');

-- CreateTable
CREATE TABLE "attendance_marks" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "session" INTEGER NOT NULL,
    "state" "attendance_state" NOT NULL,
    "way" "attendance_way" NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,

    CONSTRAINT "attendance_marks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_deals" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "groups" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,

    CONSTRAINT "group_deals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_places" (
    "deal_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "group" INTEGER NOT NULL,

    CONSTRAINT "group_places_pkey" PRIMARY KEY ("deal_id","registration_id")
);

-- CreateTable
CREATE TABLE "group_locks" (
    "deal_id" UUID NOT NULL,
    "group" INTEGER NOT NULL,

    CONSTRAINT "group_locks_pkey" PRIMARY KEY ("deal_id","group")
);

-- CreateTable
CREATE TABLE "group_wishes" (
    "event_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "kind" "group_wish_kind" NOT NULL,

    CONSTRAINT "group_wishes_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateIndex
CREATE INDEX "attendance_marks_event_id_idx" ON "attendance_marks"("event_id");

-- CreateIndex
CREATE INDEX "attendance_marks_registration_id_session_decided_at_idx" ON "attendance_marks"("registration_id", "session", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "group_deals_event_id_number_key" ON "group_deals"("event_id", "number");

-- CreateIndex
CREATE INDEX "group_places_registration_id_idx" ON "group_places"("registration_id");

-- CreateIndex
CREATE INDEX "group_wishes_event_id_idx" ON "group_wishes"("event_id");

-- CreateIndex
CREATE INDEX "group_wishes_second_id_idx" ON "group_wishes"("second_id");

-- AddForeignKey
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_deals" ADD CONSTRAINT "group_deals_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_deals" ADD CONSTRAINT "group_deals_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_places" ADD CONSTRAINT "group_places_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "group_deals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_places" ADD CONSTRAINT "group_places_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_locks" ADD CONSTRAINT "group_locks_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "group_deals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_wishes" ADD CONSTRAINT "group_wishes_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_wishes" ADD CONSTRAINT "group_wishes_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "registrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_wishes" ADD CONSTRAINT "group_wishes_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "registrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ who was there
-- Nothing is said of a moment that has not come: a phone whose clock is ahead is set right before it is written.
ALTER TABLE attendance_marks
  ADD CONSTRAINT attendance_marks_time_check CHECK (decided_at <= received_at),
  ADD CONSTRAINT attendance_marks_session_check CHECK (session >= 1);
CREATE TRIGGER attendance_marks_kept BEFORE DELETE ON attendance_marks FOR EACH ROW EXECUTE FUNCTION history_is_kept();

-- ------------------------------------------------------------------ groups
ALTER TABLE group_deals ADD CONSTRAINT group_deals_numbers_check CHECK (number >= 1 AND groups BETWEEN 1 AND 100);
ALTER TABLE group_places ADD CONSTRAINT group_places_group_check CHECK ("group" BETWEEN 1 AND 100);
ALTER TABLE group_locks ADD CONSTRAINT group_locks_group_check CHECK ("group" BETWEEN 1 AND 100);
-- One wish for two people, whichever of them is named first.
ALTER TABLE group_wishes ADD CONSTRAINT group_wishes_order_check CHECK (first_id < second_id);
