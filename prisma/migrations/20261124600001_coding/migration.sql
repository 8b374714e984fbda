-- The codebook, marks on what people saw, and who may make them.

CREATE TYPE "coding_step_kind" AS ENUM ('mark', 'code', 'uncode', 'unmark', 'place', 'addTheme', 'changeTheme', 'moveTheme', 'retireTheme', 'restoreTheme', 'mergeTheme', 'splitTheme');
CREATE TYPE "observation_field" AS ENUM ('facts', 'quote', 'interpretation', 'comparisonText', 'idea');
CREATE TABLE "themes" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL DEFAULT '',
    "examples" TEXT NOT NULL DEFAULT '',
    "colour" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "themes_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "coding_steps" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" "coding_step_kind" NOT NULL,
    "codebook" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    CONSTRAINT "coding_steps_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "passages" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "observation_id" UUID NOT NULL,
    "field" "observation_field" NOT NULL,
    "from_char" INTEGER NOT NULL,
    "to_char" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "needs_look" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "made_in_id" UUID NOT NULL,
    "removed_in_id" UUID,
    CONSTRAINT "passages_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "codings" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "observation_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "coder_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "made_in_id" UUID NOT NULL,
    "removed_in_id" UUID,
    CONSTRAINT "codings_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "coded_texts" (
    "observation_id" UUID NOT NULL,
    "coder_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    CONSTRAINT "coded_texts_pkey" PRIMARY KEY ("observation_id","coder_id")
);
CREATE TABLE "memos" (
    "id" UUID NOT NULL,
    "passage_id" UUID,
    "theme_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    CONSTRAINT "memos_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "coders" (
    "project_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    CONSTRAINT "coders_pkey" PRIMARY KEY ("project_id","employee_id")
);
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "themes_project_id_idx" ON "themes"("project_id");
CREATE INDEX "coding_steps_project_id_codebook_at_idx" ON "coding_steps"("project_id", "codebook", "at");
CREATE INDEX "coding_steps_actor_id_codebook_at_idx" ON "coding_steps"("actor_id", "codebook", "at");
CREATE INDEX "passages_observation_id_idx" ON "passages"("observation_id");
CREATE INDEX "passages_made_in_id_idx" ON "passages"("made_in_id");
CREATE INDEX "passages_removed_in_id_idx" ON "passages"("removed_in_id");
CREATE INDEX "codings_observation_id_idx" ON "codings"("observation_id");
CREATE INDEX "codings_made_in_id_idx" ON "codings"("made_in_id");
CREATE INDEX "codings_removed_in_id_idx" ON "codings"("removed_in_id");
CREATE INDEX "coded_texts_coder_id_observation_id_idx" ON "coded_texts"("coder_id", "observation_id");
CREATE INDEX "memos_passage_id_idx" ON "memos"("passage_id");
CREATE INDEX "memos_theme_id_idx" ON "memos"("theme_id");
CREATE INDEX "coders_employee_id_idx" ON "coders"("employee_id");
CREATE UNIQUE INDEX "saved_views_project_id_name_key" ON "saved_views"("project_id", "name");
ALTER TABLE "themes" ADD CONSTRAINT "themes_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "themes" ADD CONSTRAINT "themes_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "themes"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "themes" ADD CONSTRAINT "themes_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "themes"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "coding_steps" ADD CONSTRAINT "coding_steps_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coding_steps" ADD CONSTRAINT "coding_steps_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coding_steps" ADD CONSTRAINT "coding_steps_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "passages" ADD CONSTRAINT "passages_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "passages" ADD CONSTRAINT "passages_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "passages" ADD CONSTRAINT "passages_made_in_id_fkey" FOREIGN KEY ("made_in_id") REFERENCES "coding_steps"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "passages" ADD CONSTRAINT "passages_removed_in_id_fkey" FOREIGN KEY ("removed_in_id") REFERENCES "coding_steps"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "codings" ADD CONSTRAINT "codings_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "codings" ADD CONSTRAINT "codings_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "codings" ADD CONSTRAINT "codings_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "codings" ADD CONSTRAINT "codings_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "codings" ADD CONSTRAINT "codings_coder_id_fkey" FOREIGN KEY ("coder_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "codings" ADD CONSTRAINT "codings_made_in_id_fkey" FOREIGN KEY ("made_in_id") REFERENCES "coding_steps"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "codings" ADD CONSTRAINT "codings_removed_in_id_fkey" FOREIGN KEY ("removed_in_id") REFERENCES "coding_steps"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "coded_texts" ADD CONSTRAINT "coded_texts_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coded_texts" ADD CONSTRAINT "coded_texts_coder_id_fkey" FOREIGN KEY ("coder_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "memos" ADD CONSTRAINT "memos_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passages"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "memos" ADD CONSTRAINT "memos_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "memos" ADD CONSTRAINT "memos_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coders" ADD CONSTRAINT "coders_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coders" ADD CONSTRAINT "coders_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coders" ADD CONSTRAINT "coders_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what must hold
ALTER TABLE themes
  ADD CONSTRAINT themes_name_check CHECK (name <> ''),
  ADD CONSTRAINT themes_colour_check CHECK (colour BETWEEN 1 AND 12),
  ADD CONSTRAINT themes_parent_check CHECK (parent_id <> id),
  ADD CONSTRAINT themes_merged_check CHECK (merged_into_id IS NULL OR (retired_at IS NOT NULL AND merged_into_id <> id));
-- Themes are chosen by typing their name: of those in use, no two are called the same.
CREATE UNIQUE INDEX themes_one_of_a_name ON themes (project_id, lower(name)) WHERE retired_at IS NULL;

ALTER TABLE passages
  ADD CONSTRAINT passages_span_check CHECK (from_char >= 0 AND to_char > from_char),
  ADD CONSTRAINT passages_text_check CHECK (char_length(text) = to_char - from_char),
  ADD CONSTRAINT passages_hash_check CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT passages_version_check CHECK (version >= 1);
-- One row for one stretch, however many mark it.
CREATE UNIQUE INDEX passages_one_of_a_stretch ON passages (observation_id, field, from_char, to_char)
  WHERE removed_in_id IS NULL AND NOT needs_look;
CREATE INDEX passages_to_look_at ON passages (project_id) WHERE needs_look AND removed_in_id IS NULL;
-- By stems, for what is alike. An expression, which Prisma's diff leaves alone.
CREATE INDEX passages_stems ON passages USING gin (to_tsvector('danish', text)) WITH (fastupdate = off);

CREATE UNIQUE INDEX codings_once_a_coder ON codings (passage_id, theme_id, coder_id) WHERE removed_in_id IS NULL;
-- What the counts, the table of patterns and the lists of passages are read from, in the order in which they are grouped.
CREATE INDEX codings_in_use ON codings (project_id, theme_id, passage_id) INCLUDE (observation_id) WHERE removed_in_id IS NULL;
CREATE INDEX codings_of_coder ON codings (coder_id, observation_id) WHERE removed_in_id IS NULL;

ALTER TABLE memos
  ADD CONSTRAINT memos_about_check CHECK (num_nonnulls(passage_id, theme_id) = 1),
  ADD CONSTRAINT memos_text_check CHECK (text <> '');
ALTER TABLE saved_views ADD CONSTRAINT saved_views_name_check CHECK (name <> '');

-- A tree has no rings, also when two people move themes at once.
CREATE FUNCTION themes_are_a_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT parent_id AS id, 1 AS depth FROM themes WHERE id = NEW.id
      UNION ALL SELECT themes.parent_id, depth + 1 FROM above JOIN themes ON themes.id = above.id WHERE depth < 50)
    SELECT FROM above WHERE id = NEW.id OR depth >= 50) THEN
    RAISE EXCEPTION 'a theme cannot stand under itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'themes_are_a_tree';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER themes_are_a_tree AFTER INSERT OR UPDATE OF parent_id ON themes
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION themes_are_a_tree();

-- What is kept as a passage's words is what stands there. PostgreSQL counts characters as we do: code points.
CREATE FUNCTION passages_are_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM observations AS o WHERE o.id = NEW.observation_id AND o.project_id = NEW.project_id AND o.version = NEW.version AND o.state = 'submitted'
      AND NEW.text = substr(CASE NEW.field WHEN 'facts' THEN o.facts WHEN 'quote' THEN o.quote WHEN 'interpretation' THEN o.interpretation
        WHEN 'comparisonText' THEN o.comparison_text ELSE o.idea END, NEW.from_char + 1, NEW.to_char - NEW.from_char)) THEN
    RAISE EXCEPTION 'a passage is not what stands in the observation' USING ERRCODE = 'check_violation', CONSTRAINT = 'passages_are_quoted';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER passages_are_quoted AFTER INSERT OR UPDATE OF from_char, to_char, text, version, field ON passages
  FOR EACH ROW WHEN (NOT NEW.needs_look) EXECUTE FUNCTION passages_are_quoted();

-- History is kept: what was marked, and with which theme, is taken out of use and never deleted.
CREATE TRIGGER themes_kept BEFORE DELETE ON themes FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER coding_steps_kept BEFORE DELETE ON coding_steps FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER passages_kept BEFORE DELETE ON passages FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER codings_kept BEFORE DELETE ON codings FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER memos_kept BEFORE DELETE ON memos FOR EACH ROW EXECUTE FUNCTION history_is_kept();
