-- A roster or an absence that breaks published visits may be saved all the same, with a reason: the plan is made again.

ALTER TABLE "parked_imports" ADD COLUMN "anyway" TEXT NOT NULL DEFAULT '';

-- An absence that lies over what is booked, until a new plan has moved the visit. Nothing else may lie over anything.
ALTER TABLE "commitments"
  ADD COLUMN "over_booked" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT "commitments_over_booked_check" CHECK (NOT over_booked OR (kind = 'block' AND import_id IS NOT NULL));
ALTER TABLE "commitments" DROP CONSTRAINT "commitments_one_place";
ALTER TABLE "commitments"
  ADD CONSTRAINT "commitments_one_place" EXCLUDE USING gist (employee_id WITH =, tstzrange(starts, ends) WITH &&) WHERE (active AND NOT over_booked);
