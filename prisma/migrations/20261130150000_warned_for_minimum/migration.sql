-- The date to decide for which those who run an event have heard that it is under its minimum.
ALTER TABLE "events" ADD COLUMN "warned_for" TIMESTAMPTZ(3);
