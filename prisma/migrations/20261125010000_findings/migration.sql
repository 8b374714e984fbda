-- What the project has found: statements that rest on passages, for and against.

CREATE TYPE "finding_state" AS ENUM ('idea', 'draft', 'settled', 'dropped');

CREATE TYPE "finding_side" AS ENUM ('supports', 'contradicts');

CREATE TYPE "finding_change_kind" AS ENUM ('made', 'reworded', 'moved', 'counterSought', 'attached', 'detached', 'turned', 'noted');

ALTER TABLE "memos" ADD COLUMN     "finding_id" UUID;

CREATE TABLE "findings" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "questions" TEXT NOT NULL DEFAULT '',
    "state" "finding_state" NOT NULL DEFAULT 'idea',
    "counter_sought" TEXT NOT NULL DEFAULT '',
    "counter_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "state_by_id" UUID NOT NULL,

    CONSTRAINT "findings_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "finding_passages" (
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "side" "finding_side" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_passages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "finding_changes" (
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "kind" "finding_change_kind" NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "finding_changes_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "findings_project_id_number_key" ON "findings"("project_id", "number");

CREATE INDEX "finding_passages_finding_id_idx" ON "finding_passages"("finding_id");

CREATE INDEX "finding_passages_passage_id_idx" ON "finding_passages"("passage_id");

CREATE INDEX "finding_changes_finding_id_at_idx" ON "finding_changes"("finding_id", "at");

CREATE INDEX "memos_finding_id_idx" ON "memos"("finding_id");

ALTER TABLE "memos" ADD CONSTRAINT "memos_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "findings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "findings" ADD CONSTRAINT "findings_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "findings" ADD CONSTRAINT "findings_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "findings" ADD CONSTRAINT "findings_state_by_id_fkey" FOREIGN KEY ("state_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_passages" ADD CONSTRAINT "finding_passages_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "findings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_passages" ADD CONSTRAINT "finding_passages_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_passages" ADD CONSTRAINT "finding_passages_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_changes" ADD CONSTRAINT "finding_changes_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "findings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_changes" ADD CONSTRAINT "finding_changes_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what must hold
ALTER TABLE findings
  ADD CONSTRAINT findings_statement_check CHECK (statement <> ''),
  ADD CONSTRAINT findings_number_check CHECK (number >= 1),
  ADD CONSTRAINT findings_counter_check CHECK ((counter_sought = '') = (counter_on IS NULL));
-- A passage speaks for a finding or against it, not both.
CREATE UNIQUE INDEX finding_passages_once ON finding_passages (finding_id, passage_id) WHERE removed_at IS NULL;
CREATE INDEX finding_passages_in_use ON finding_passages (passage_id) WHERE removed_at IS NULL;

-- A note is about one thing.
ALTER TABLE memos DROP CONSTRAINT memos_about_check;
ALTER TABLE memos ADD CONSTRAINT memos_about_check CHECK (num_nonnulls(passage_id, theme_id, finding_id) = 1);

-- What one project saw is no evidence in another.
CREATE FUNCTION evidence_is_of_the_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM findings AS f JOIN passages AS p ON p.project_id = f.project_id WHERE f.id = NEW.finding_id AND p.id = NEW.passage_id) THEN
    RAISE EXCEPTION 'a passage of another project' USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_is_of_the_project';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER evidence_is_of_the_project AFTER INSERT OR UPDATE OF finding_id, passage_id ON finding_passages
  FOR EACH ROW EXECUTE FUNCTION evidence_is_of_the_project();

CREATE TRIGGER findings_kept BEFORE DELETE ON findings FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER finding_passages_kept BEFORE DELETE ON finding_passages FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER finding_changes_kept BEFORE DELETE OR UPDATE ON finding_changes FOR EACH ROW EXECUTE FUNCTION history_is_kept();
