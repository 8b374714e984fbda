-- Rise with each change, so that a form opened on an older one is told and overwrites nothing.
ALTER TABLE "units" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "sites" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "travel_version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "desks" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "employees" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "shifts" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
