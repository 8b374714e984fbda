-- What comes out of workshops, what people thought of them, and what those who run them have written to people.

CREATE TYPE "output_kind" AS ENUM ('idea', 'example', 'question', 'centre');

CREATE TABLE "output_boards" (
    "event_id" UUID NOT NULL,
    "dots" INTEGER NOT NULL DEFAULT 0,
    "dots_on_one" INTEGER NOT NULL DEFAULT 1,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "output_boards_pkey" PRIMARY KEY ("event_id")
);

CREATE TABLE "output_headings" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "output_headings_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "output_headings_event_id_id_key" ON "output_headings"("event_id", "id");

CREATE TABLE "outputs" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" "output_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "heading_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "observation_id" UUID,

    CONSTRAINT "outputs_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "outputs_author_id_client_key_line_key" ON "outputs"("author_id", "client_key", "line");
CREATE UNIQUE INDEX "outputs_observation_id_key" ON "outputs"("observation_id");
CREATE INDEX "outputs_event_id_idx" ON "outputs"("event_id");
CREATE INDEX "outputs_heading_id_idx" ON "outputs"("heading_id");

CREATE TABLE "output_dots" (
    "registration_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "output_id" UUID NOT NULL,
    "nth" INTEGER NOT NULL,

    CONSTRAINT "output_dots_pkey" PRIMARY KEY ("registration_id", "slot")
);
CREATE UNIQUE INDEX "output_dots_output_id_registration_id_nth_key" ON "output_dots"("output_id", "registration_id", "nth");

CREATE TABLE "evaluations_given" (
    "registration_id" UUID NOT NULL,

    CONSTRAINT "evaluations_given_pkey" PRIMARY KEY ("registration_id")
);

CREATE TABLE "evaluations" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "batch" INTEGER NOT NULL,
    "worth" INTEGER NOT NULL,
    "form" INTEGER NOT NULL,
    "contacts" INTEGER NOT NULL,
    "use" INTEGER NOT NULL,
    "best" TEXT NOT NULL DEFAULT '',
    "better" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "evaluations_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "evaluations_event_id_batch_idx" ON "evaluations"("event_id", "batch");

CREATE TABLE "event_messages" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "audience" TEXT[],
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "recipients" INTEGER NOT NULL,

    CONSTRAINT "event_messages_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "event_messages_client_key_key" ON "event_messages"("client_key");
CREATE INDEX "event_messages_event_id_sent_at_idx" ON "event_messages"("event_id", "sent_at");

ALTER TABLE "output_boards" ADD CONSTRAINT "output_boards_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "output_boards" ADD CONSTRAINT "output_boards_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "output_headings" ADD CONSTRAINT "output_headings_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "output_boards"("event_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outputs" ADD CONSTRAINT "outputs_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "output_boards"("event_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outputs" ADD CONSTRAINT "outputs_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A heading of its own board, and of no other.
ALTER TABLE "outputs" ADD CONSTRAINT "outputs_event_id_heading_id_fkey" FOREIGN KEY ("event_id", "heading_id") REFERENCES "output_headings"("event_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outputs" ADD CONSTRAINT "outputs_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "outputs" ADD CONSTRAINT "outputs_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "output_dots" ADD CONSTRAINT "output_dots_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "output_dots" ADD CONSTRAINT "output_dots_output_id_fkey" FOREIGN KEY ("output_id") REFERENCES "outputs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluations_given" ADD CONSTRAINT "evaluations_given_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "event_messages" ADD CONSTRAINT "event_messages_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "event_messages" ADD CONSTRAINT "event_messages_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what must hold
ALTER TABLE output_boards
  ADD CONSTRAINT output_boards_dots_check CHECK (dots BETWEEN 0 AND 20 AND dots_on_one BETWEEN 1 AND 20);
CREATE UNIQUE INDEX output_headings_one_name ON output_headings (event_id, lower(name));
ALTER TABLE output_headings ADD CONSTRAINT output_headings_name_check CHECK (name <> '');
ALTER TABLE outputs
  ADD CONSTRAINT outputs_text_check CHECK (text <> '' AND line >= 0),
  ADD CONSTRAINT outputs_withdrawn_check CHECK (withdrawn_at IS NULL OR observation_id IS NULL);
ALTER TABLE output_dots ADD CONSTRAINT output_dots_numbers_check CHECK (slot >= 1 AND nth >= 1);
ALTER TABLE evaluations
  ADD CONSTRAINT evaluations_scores_check CHECK (worth BETWEEN 1 AND 5 AND form BETWEEN 1 AND 5 AND contacts BETWEEN 1 AND 5 AND use BETWEEN 1 AND 5),
  ADD CONSTRAINT evaluations_batch_check CHECK (batch >= 0);
ALTER TABLE event_messages ADD CONSTRAINT event_messages_check CHECK (text <> '' AND recipients >= 1 AND cardinality(audience) >= 1);

-- One row is one dot: its number among the giver's is a key, so that nobody gives more than the board lets them, and
-- so is its number among theirs on that output. The board's row is shared-locked, so that numbers do not fall meanwhile.
CREATE FUNCTION dot_within_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE board output_boards;
BEGIN
  SELECT b.* INTO board FROM outputs o JOIN output_boards b ON b.event_id = o.event_id
    JOIN registrations r ON r.event_id = o.event_id AND r.id = NEW.registration_id
    WHERE o.id = NEW.output_id AND o.withdrawn_at IS NULL FOR SHARE OF b;
  IF NOT FOUND OR NEW.slot > board.dots OR NEW.nth > board.dots_on_one OR board.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'output_dots_within_limits' USING ERRCODE = 'check_violation', CONSTRAINT = 'output_dots_within_limits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER output_dots_within_limits BEFORE INSERT OR UPDATE ON output_dots FOR EACH ROW EXECUTE FUNCTION dot_within_limits();

CREATE FUNCTION board_keeps_dots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM output_dots d JOIN outputs o ON o.id = d.output_id
             WHERE o.event_id = NEW.event_id AND (d.slot > NEW.dots OR d.nth > NEW.dots_on_one)) THEN
    RAISE EXCEPTION 'output_boards_keep_dots' USING ERRCODE = 'check_violation', CONSTRAINT = 'output_boards_keep_dots';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER output_boards_keep_dots BEFORE UPDATE OF dots, dots_on_one ON output_boards
  FOR EACH ROW EXECUTE FUNCTION board_keeps_dots();

-- A board is closed with every output kept as an observation, and from then on nothing on it changes.
CREATE FUNCTION closed_board_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM outputs o WHERE o.event_id = NEW.event_id AND o.withdrawn_at IS NULL AND o.observation_id IS NULL) THEN
    RAISE EXCEPTION 'output_boards_closed_whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'output_boards_closed_whole';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER output_boards_closed_whole AFTER INSERT OR UPDATE ON output_boards DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL) EXECUTE FUNCTION closed_board_is_whole();

CREATE FUNCTION output_of_open_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM output_boards b WHERE b.event_id = NEW.event_id AND b.closed_at IS NOT NULL FOR SHARE) THEN
    RAISE EXCEPTION 'outputs_board_open' USING ERRCODE = 'check_violation', CONSTRAINT = 'outputs_board_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outputs_board_open BEFORE INSERT OR UPDATE ON outputs FOR EACH ROW EXECUTE FUNCTION output_of_open_board();
CREATE TRIGGER outputs_kept BEFORE DELETE ON outputs FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER event_messages_kept BEFORE DELETE OR UPDATE ON event_messages FOR EACH ROW EXECUTE FUNCTION history_is_kept();
