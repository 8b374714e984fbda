-- Suggestions for a name, and the voices for them over time.

CREATE TABLE "name_polls" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "closes_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "name_polls_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "name_suggestions" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "suggested_at" TIMESTAMPTZ(3) NOT NULL,
    "merged_into_id" UUID,
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "name_suggestions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "name_approvals" (
    "id" UUID NOT NULL,
    "suggestion_id" UUID NOT NULL,
    "voter_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "name_approvals_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "name_comments" (
    "id" UUID NOT NULL,
    "suggestion_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "name_comments_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "name_polls_project_id_key" ON "name_polls"("project_id");

CREATE UNIQUE INDEX "name_suggestions_poll_id_key_key" ON "name_suggestions"("poll_id", "key");

CREATE INDEX "name_approvals_suggestion_id_idx" ON "name_approvals"("suggestion_id");

CREATE INDEX "name_approvals_voter_id_idx" ON "name_approvals"("voter_id");

CREATE INDEX "name_comments_suggestion_id_idx" ON "name_comments"("suggestion_id");

ALTER TABLE "name_polls" ADD CONSTRAINT "name_polls_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "name_polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "name_suggestions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "name_approvals" ADD CONSTRAINT "name_approvals_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "name_suggestions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "name_approvals" ADD CONSTRAINT "name_approvals_voter_id_fkey" FOREIGN KEY ("voter_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "name_comments" ADD CONSTRAINT "name_comments_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "name_suggestions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "name_comments" ADD CONSTRAINT "name_comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "name_comments" ADD CONSTRAINT "name_comments_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One voice for a name at a time; no name is merged into itself, and what is hidden says why.
CREATE UNIQUE INDEX "name_approvals_one_voice" ON "name_approvals"("suggestion_id", "voter_id") WHERE "withdrawn_at" IS NULL;

ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_merged_check" CHECK ("merged_into_id" <> "id");

ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_hidden_check" CHECK ("hidden_at" IS NULL OR ("hidden_by_id" IS NOT NULL AND "hidden_reason" <> ''));

ALTER TABLE "name_comments" ADD CONSTRAINT "name_comments_hidden_check" CHECK ("hidden_at" IS NULL OR ("hidden_by_id" IS NOT NULL AND "hidden_reason" <> ''));
