-- What a guest wants no mail about. What changes or ends what they said yes to is not among it: mail is all that reaches them.
ALTER TABLE "guests" ADD COLUMN "unwanted" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "guests" ADD CONSTRAINT guests_unwanted_check CHECK (unwanted <@ ARRAY['reminders', 'messages']);
