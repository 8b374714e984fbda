-- Who says yes or no where an event asks for approval.
CREATE TYPE "event_approver" AS ENUM ('facilitators', 'desk');

ALTER TABLE "events" ADD COLUMN     "approver" "event_approver" NOT NULL DEFAULT 'facilitators';

-- Everybody's front page asks what awaits their answer.
CREATE INDEX registrations_pending ON registrations (expires_at, id) WHERE state = 'pending';
