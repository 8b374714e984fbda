-- Whether something simpler had to take over from the way in which a round of its size is planned.
ALTER TABLE "plans" ADD COLUMN "fell_back" BOOLEAN NOT NULL DEFAULT false;
