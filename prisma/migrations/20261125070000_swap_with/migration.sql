-- Two from different units who want to visit each other; like a pair, it counts when both say so.

ALTER TABLE "wish_statements" ADD COLUMN     "swap_with_id" UUID;

ALTER TABLE "wish_statements" ADD CONSTRAINT "wish_statements_swap_with_id_fkey" FOREIGN KEY ("swap_with_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "wish_statements_swap_with_id_idx" ON "wish_statements"("swap_with_id");

-- Nobody visits themself, and who is visited cannot be the one to go along.
ALTER TABLE "wish_statements" ADD CONSTRAINT "wish_statements_swap_check" CHECK ("swap_with_id" <> "employee_id" AND "swap_with_id" IS DISTINCT FROM "pair_with_id" OR "swap_with_id" IS NULL);
