-- Who answers for a desk: they are asked where its people need leave to go. Nobody need be named.
ALTER TABLE "desks" ADD COLUMN     "responsible_id" UUID;

CREATE INDEX "desks_responsible_id_idx" ON "desks"("responsible_id");

ALTER TABLE "desks" ADD CONSTRAINT "desks_responsible_id_fkey" FOREIGN KEY ("responsible_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;
