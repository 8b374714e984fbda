-- What the checker found of a version, counted once: the version's input and visits do not change unless it is written anew.

ALTER TABLE "plans" ADD COLUMN     "figures" JSONB;
