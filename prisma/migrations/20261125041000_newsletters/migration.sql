-- Issues of the newsletter, written in the app.

CREATE TYPE "newsletter_state" AS ENUM ('draft', 'published');

CREATE TABLE "newsletters" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "state" "newsletter_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "newsletters_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "newsletter_blocks" (
    "id" UUID NOT NULL,
    "newsletter_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "newsletter_blocks_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "newsletter_notes" (
    "id" UUID NOT NULL,
    "newsletter_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "newsletter_notes_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "newsletters_project_id_number_key" ON "newsletters"("project_id", "number");

CREATE INDEX "newsletter_blocks_newsletter_id_idx" ON "newsletter_blocks"("newsletter_id");

CREATE INDEX "newsletter_notes_newsletter_id_idx" ON "newsletter_notes"("newsletter_id");

ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "newsletter_blocks" ADD CONSTRAINT "newsletter_blocks_newsletter_id_fkey" FOREIGN KEY ("newsletter_id") REFERENCES "newsletters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "newsletter_blocks" ADD CONSTRAINT "newsletter_blocks_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "newsletter_notes" ADD CONSTRAINT "newsletter_notes_newsletter_id_fkey" FOREIGN KEY ("newsletter_id") REFERENCES "newsletters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "newsletter_notes" ADD CONSTRAINT "newsletter_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is published has its number, and stays as it is: the words of an issue that is out are no longer changed.
ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_published_check" CHECK (("state" = 'published') = ("number" IS NOT NULL AND "published_at" IS NOT NULL AND "published_by_id" IS NOT NULL));

ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_number_check" CHECK ("number" > 0);

CREATE FUNCTION "keep_published_newsletter"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM newsletters WHERE id = NEW.newsletter_id AND state = 'published') THEN
    RAISE EXCEPTION 'newsletter % is published', NEW.newsletter_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "newsletter_blocks_frozen" BEFORE INSERT OR UPDATE ON "newsletter_blocks"
  FOR EACH ROW EXECUTE FUNCTION "keep_published_newsletter"();
