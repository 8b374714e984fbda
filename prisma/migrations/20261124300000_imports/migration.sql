-- Files that wait for a yes, what became of them, and absences that came with one.

CREATE TYPE "import_kind" AS ENUM ('roster', 'absences', 'employees');
CREATE TYPE "import_line_state" AS ENUM ('new', 'changed', 'unchanged', 'error', 'leaves', 'stays');

CREATE TABLE "parked_imports" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "ignored" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "columns" TEXT[] NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "parked_imports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "parked_imports_expires_check" CHECK (expires_at > created_at)
);
CREATE INDEX "parked_imports_owner_id_idx" ON "parked_imports"("owner_id");
CREATE INDEX "parked_imports_expires_at_idx" ON "parked_imports"("expires_at");

CREATE TABLE "parked_lines" (
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "row" INTEGER,
    "state" "import_line_state" NOT NULL,
    "moved" BOOLEAN NOT NULL DEFAULT false,
    "mark" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    CONSTRAINT "parked_lines_pkey" PRIMARY KEY ("import_id", "position"),
    -- What the file does not hold has no row in it, and the other way about.
    CONSTRAINT "parked_lines_row_check" CHECK ((row IS NULL) = (state IN ('leaves', 'stays')))
);

CREATE TABLE "import_records" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    CONSTRAINT "import_records_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "import_records_kind_at_idx" ON "import_records"("kind", "at");

ALTER TABLE "parked_imports" ADD CONSTRAINT "parked_imports_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parked_lines" ADD CONSTRAINT "parked_lines_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "parked_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_records" ADD CONSTRAINT "import_records_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER import_records_kept BEFORE DELETE OR UPDATE ON import_records FOR EACH ROW EXECUTE FUNCTION history_is_kept();

-- An absence that came with a file is a later file's to change; one that somebody entered is theirs alone.
ALTER TABLE "commitments"
  ADD COLUMN "import_id" UUID,
  ADD CONSTRAINT "commitments_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_records"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "commitments_import_check" CHECK (import_id IS NULL OR kind = 'block');
CREATE INDEX "commitments_import_id_idx" ON "commitments"("import_id");
