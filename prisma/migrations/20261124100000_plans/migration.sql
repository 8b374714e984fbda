-- Plans of a round: its versions, what was settled beforehand, and seats that are offered on.

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('running', 'done', 'failed', 'stopped', 'published', 'replaced', 'dropped');

-- CreateEnum
CREATE TYPE "plan_origin" AS ENUM ('made', 'trial', 'byHand', 'uploaded');

-- CreateEnum
CREATE TYPE "pair_rule" AS ENUM ('pin', 'forbid');

-- CreateEnum
CREATE TYPE "seat_offer_state" AS ENUM ('offered', 'accepted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "plan_state" NOT NULL,
    "origin" "plan_origin" NOT NULL DEFAULT 'made',
    "base_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "seed" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT NOT NULL DEFAULT '',
    "input" JSONB NOT NULL,
    "input_at" TIMESTAMPTZ(3) NOT NULL,
    "relaxations" JSONB NOT NULL DEFAULT '{}',
    "progress" JSONB,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "method" TEXT,
    "milliseconds" INTEGER,
    "levels" JSONB,
    "first_come" JSONB,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "left_out" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_visits" (
    "plan_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "override_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_visits_pkey" PRIMARY KEY ("plan_id","employee_id","opening_id")
);

-- CreateTable
CREATE TABLE "plan_unplaced" (
    "plan_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "plan_unplaced_pkey" PRIMARY KEY ("plan_id","employee_id")
);

-- CreateTable
CREATE TABLE "plan_pairs" (
    "round_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "rule" "pair_rule" NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_pairs_pkey" PRIMARY KEY ("employee_id","opening_id")
);

-- CreateTable
CREATE TABLE "seat_offers" (
    "id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "state" "seat_offer_state" NOT NULL DEFAULT 'offered',
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_offers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plans_round_id_number_key" ON "plans"("round_id", "number");

-- CreateIndex
CREATE INDEX "plan_visits_employee_id_idx" ON "plan_visits"("employee_id");

-- CreateIndex
CREATE INDEX "plan_unplaced_employee_id_idx" ON "plan_unplaced"("employee_id");

-- CreateIndex
CREATE INDEX "plan_pairs_round_id_idx" ON "plan_pairs"("round_id");

-- CreateIndex
CREATE INDEX "seat_offers_opening_id_state_idx" ON "seat_offers"("opening_id", "state");

-- CreateIndex
CREATE INDEX "seat_offers_employee_id_state_idx" ON "seat_offers"("employee_id", "state");

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_base_id_fkey" FOREIGN KEY ("base_id") REFERENCES "plans"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visits" ADD CONSTRAINT "plan_visits_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visits" ADD CONSTRAINT "plan_visits_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visits" ADD CONSTRAINT "plan_visits_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_unplaced" ADD CONSTRAINT "plan_unplaced_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_unplaced" ADD CONSTRAINT "plan_unplaced_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_pairs" ADD CONSTRAINT "plan_pairs_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_pairs" ADD CONSTRAINT "plan_pairs_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_pairs" ADD CONSTRAINT "plan_pairs_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_pairs" ADD CONSTRAINT "plan_pairs_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_offers" ADD CONSTRAINT "seat_offers_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_offers" ADD CONSTRAINT "seat_offers_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what must hold however the rows are written

-- A round has one plan in the making and one that counts, also when two people press at once.
CREATE UNIQUE INDEX plans_one_running ON plans (round_id) WHERE state = 'running';
CREATE UNIQUE INDEX plans_one_published ON plans (round_id) WHERE state = 'published';
ALTER TABLE plans
  ADD CONSTRAINT plans_number_check CHECK (number >= 1),
  ADD CONSTRAINT plans_finished_check CHECK ((state = 'running') = (finished_at IS NULL)),
  ADD CONSTRAINT plans_result_check CHECK (
    state NOT IN ('done', 'published', 'replaced') OR (levels IS NOT NULL AND method IS NOT NULL AND first_come IS NOT NULL)),
  ADD CONSTRAINT plans_published_check CHECK ((state IN ('published', 'replaced')) = (published_at IS NOT NULL)),
  ADD CONSTRAINT plans_failure_check CHECK (state <> 'failed' OR failure <> ''),
  ADD CONSTRAINT plans_base_check CHECK (base_id IS DISTINCT FROM id);

-- What is planned for a round is planned at its own openings.
CREATE FUNCTION plan_visit_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM plans p JOIN openings o ON o.round_id = p.round_id WHERE p.id = NEW.plan_id AND o.id = NEW.opening_id) THEN
    RAISE EXCEPTION 'plan_visits_of_round' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_visits_of_round';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_visits_of_round BEFORE INSERT OR UPDATE ON plan_visits
  FOR EACH ROW EXECUTE FUNCTION plan_visit_of_round();
CREATE FUNCTION plan_pair_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM openings WHERE id = NEW.opening_id AND round_id = NEW.round_id) THEN
    RAISE EXCEPTION 'plan_pairs_of_round' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_pairs_of_round';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_pairs_of_round BEFORE INSERT OR UPDATE ON plan_pairs
  FOR EACH ROW EXECUTE FUNCTION plan_pair_of_round();

-- Plans are history: versions are dropped or replaced, not deleted.
CREATE TRIGGER plans_kept BEFORE DELETE ON plans FOR EACH ROW EXECUTE FUNCTION history_is_kept();

-- A seat is offered once to a person at a time.
CREATE UNIQUE INDEX seat_offers_one_live ON seat_offers (opening_id, employee_id) WHERE state = 'offered';
ALTER TABLE seat_offers
  ADD CONSTRAINT seat_offers_expires_check CHECK (offered_at < expires_at),
  ADD CONSTRAINT seat_offers_answered_check CHECK ((state = 'offered') = (answered_at IS NULL));
