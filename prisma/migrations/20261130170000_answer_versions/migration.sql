-- How many times a person's answers to what an event asks have been written: whoever changes them says which they saw.
ALTER TABLE "registrations" ADD COLUMN "answers_version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "registrations" ADD CONSTRAINT registrations_answers_version_check CHECK (answers_version >= 1);
