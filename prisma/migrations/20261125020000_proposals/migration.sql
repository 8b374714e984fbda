-- The brief's points and the proposals that answer them.
-- CreateEnum
CREATE TYPE "brief_item_kind" AS ENUM ('task', 'frame');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('idea', 'draft', 'hearing', 'recommended', 'decided');

-- CreateEnum
CREATE TYPE "proposal_outcome" AS ENUM ('adopted', 'rejected');

-- CreateEnum
CREATE TYPE "voice_stance" AS ENUM ('support', 'object');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "answer_degree" AS ENUM ('partly', 'fully');

-- CreateTable
CREATE TABLE "brief_items" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" "brief_item_kind" NOT NULL DEFAULT 'task',
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "brief_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposals" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "variant_of_id" UUID,
    "state" "proposal_state" NOT NULL DEFAULT 'idea',
    "version" INTEGER NOT NULL DEFAULT 1,
    "for_non_digital" BOOLEAN NOT NULL DEFAULT false,
    "hearing_until" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_versions" (
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "writer_id" UUID NOT NULL,
    "credited_id" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT '',
    "cost" TEXT NOT NULL DEFAULT '',
    "needs" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "sites" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "proposal_versions_pkey" PRIMARY KEY ("proposal_id","number")
);

-- CreateTable
CREATE TABLE "proposal_moves" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "from_state" "proposal_state" NOT NULL,
    "to_state" "proposal_state" NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "until" DATE,
    "outcome" "proposal_outcome",
    "decided_by" TEXT,
    "decided_on" DATE,

    CONSTRAINT "proposal_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_editors" (
    "proposal_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "named_by_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_editors_pkey" PRIMARY KEY ("proposal_id","employee_id")
);

-- CreateTable
CREATE TABLE "proposal_voices" (
    "proposal_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "stance" "voice_stance" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_voices_pkey" PRIMARY KEY ("proposal_id","employee_id")
);

-- CreateTable
CREATE TABLE "proposal_comments" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "reply_to_id" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_suggestions" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "suggestion_state" NOT NULL DEFAULT 'open',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "made_version" INTEGER,

    CONSTRAINT "proposal_suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_answers" (
    "proposal_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "degree" "answer_degree" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "proposal_answers_pkey" PRIMARY KEY ("proposal_id","item_id")
);

-- CreateTable
CREATE TABLE "proposal_findings" (
    "proposal_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_findings_pkey" PRIMARY KEY ("proposal_id","finding_id")
);

-- CreateIndex
CREATE INDEX "brief_items_project_id_idx" ON "brief_items"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposals_project_id_number_key" ON "proposals"("project_id", "number");

-- CreateIndex
CREATE INDEX "proposal_moves_proposal_id_at_idx" ON "proposal_moves"("proposal_id", "at");

-- CreateIndex
CREATE INDEX "proposal_comments_proposal_id_at_idx" ON "proposal_comments"("proposal_id", "at");

-- CreateIndex
CREATE INDEX "proposal_suggestions_proposal_id_at_idx" ON "proposal_suggestions"("proposal_id", "at");

-- CreateIndex
CREATE INDEX "proposal_answers_item_id_idx" ON "proposal_answers"("item_id");

-- CreateIndex
CREATE INDEX "proposal_findings_finding_id_idx" ON "proposal_findings"("finding_id");

-- AddForeignKey
ALTER TABLE "brief_items" ADD CONSTRAINT "brief_items_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_variant_of_id_fkey" FOREIGN KEY ("variant_of_id") REFERENCES "proposals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_writer_id_fkey" FOREIGN KEY ("writer_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_credited_id_fkey" FOREIGN KEY ("credited_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_moves" ADD CONSTRAINT "proposal_moves_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_moves" ADD CONSTRAINT "proposal_moves_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_editors" ADD CONSTRAINT "proposal_editors_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_editors" ADD CONSTRAINT "proposal_editors_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_editors" ADD CONSTRAINT "proposal_editors_named_by_id_fkey" FOREIGN KEY ("named_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_voices" ADD CONSTRAINT "proposal_voices_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_voices" ADD CONSTRAINT "proposal_voices_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "proposal_comments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_suggestions" ADD CONSTRAINT "proposal_suggestions_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_suggestions" ADD CONSTRAINT "proposal_suggestions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_suggestions" ADD CONSTRAINT "proposal_suggestions_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_answers" ADD CONSTRAINT "proposal_answers_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_answers" ADD CONSTRAINT "proposal_answers_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "brief_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_findings" ADD CONSTRAINT "proposal_findings_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_findings" ADD CONSTRAINT "proposal_findings_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "findings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_findings" ADD CONSTRAINT "proposal_findings_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What rules decide, held here as well.
ALTER TABLE "brief_items" ADD CONSTRAINT "brief_items_text_check" CHECK ("text" <> '');
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_not_own_variant" CHECK ("variant_of_id" IS NULL OR "variant_of_id" <> "id");
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_hearing_has_an_end" CHECK ("state" <> 'hearing' OR "hearing_until" IS NOT NULL);
ALTER TABLE "proposal_moves" ADD CONSTRAINT "proposal_moves_decision_whole" CHECK (
  CASE WHEN "to_state" = 'decided'
    THEN "outcome" IS NOT NULL AND coalesce("decided_by", '') <> '' AND "decided_on" IS NOT NULL AND "reason" <> ''
    ELSE "outcome" IS NULL AND "decided_by" IS NULL AND "decided_on" IS NULL END);
ALTER TABLE "proposal_voices" ADD CONSTRAINT "proposal_voices_objection_says_why" CHECK ("stance" <> 'object' OR "reason" <> '');
ALTER TABLE "proposal_suggestions" ADD CONSTRAINT "proposal_suggestions_answered_by_somebody" CHECK (
  ("state" IN ('accepted', 'declined')) = ("answered_by_id" IS NOT NULL) AND ("state" = 'accepted') = ("made_version" IS NOT NULL)
  AND ("state" <> 'declined' OR "answer" <> ''));

-- What was written stays as it was written.
CREATE FUNCTION keep_proposal_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a proposal is never changed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER proposal_versions_kept BEFORE UPDATE ON "proposal_versions" FOR EACH ROW EXECUTE FUNCTION keep_proposal_version();
