-- Two leads who edit a round at once are told, as with openings.
ALTER TABLE "rounds" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
