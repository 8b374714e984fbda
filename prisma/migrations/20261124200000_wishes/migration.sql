-- What people wish in a round by wishes: one statement a person and round, with its wishes and the times they cannot.

CREATE TABLE "wish_statements" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "only_wishes" BOOLEAN NOT NULL DEFAULT false,
    "pair_with_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "wish_statements_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "wish_statements_round_id_employee_id_key" ON "wish_statements"("round_id", "employee_id");
CREATE INDEX "wish_statements_employee_id_idx" ON "wish_statements"("employee_id");
CREATE INDEX "wish_statements_pair_with_id_idx" ON "wish_statements"("pair_with_id");

CREATE TABLE "wishes" (
    "statement_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "opening_id" UUID,
    "site_id" UUID,
    "topic" TEXT,
    "weekday" INTEGER,

    CONSTRAINT "wishes_pkey" PRIMARY KEY ("statement_id", "rank")
);
CREATE INDEX "wishes_opening_id_idx" ON "wishes"("opening_id");

CREATE TABLE "wish_absences" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "starts" TIMESTAMPTZ(3) NOT NULL,
    "ends" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wish_absences_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "wish_absences_statement_id_idx" ON "wish_absences"("statement_id");

ALTER TABLE "wish_statements" ADD CONSTRAINT "wish_statements_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wish_statements" ADD CONSTRAINT "wish_statements_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wish_statements" ADD CONSTRAINT "wish_statements_pair_with_id_fkey" FOREIGN KEY ("pair_with_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "wish_statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "wish_absences" ADD CONSTRAINT "wish_absences_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "wish_statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what must hold
ALTER TABLE wish_statements
  ADD CONSTRAINT wish_statements_pair_check CHECK (pair_with_id <> employee_id),
  ADD CONSTRAINT wish_statements_version_check CHECK (version >= 1);

-- Ranks 1 to 5, each once (the key); an opening or a kind of opening, never both, and none wished twice.
ALTER TABLE wishes
  ADD CONSTRAINT wishes_rank_check CHECK (rank BETWEEN 1 AND 5),
  ADD CONSTRAINT wishes_what_check CHECK ((opening_id IS NOT NULL) <> (num_nonnulls(site_id, topic, weekday) > 0)),
  ADD CONSTRAINT wishes_kind_check CHECK (topic <> '' AND weekday BETWEEN 1 AND 7);
CREATE UNIQUE INDEX wishes_one_an_opening ON wishes (statement_id, opening_id) WHERE opening_id IS NOT NULL;
CREATE UNIQUE INDEX wishes_one_a_kind ON wishes (statement_id, coalesce(site_id::text, ''), coalesce(topic, ''), coalesce(weekday, 0))
  WHERE opening_id IS NULL;

ALTER TABLE wish_absences
  ADD CONSTRAINT wish_absences_ends_check CHECK (starts < ends),
  ADD CONSTRAINT wish_absences_apart EXCLUDE USING gist (statement_id WITH =, tstzrange(starts, ends) WITH &&);

CREATE FUNCTION wish_statement_in_round_by_wishes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM rounds WHERE id = NEW.round_id AND mode = 'wishes') THEN
    RAISE EXCEPTION 'wish_statements_round' USING ERRCODE = 'check_violation', CONSTRAINT = 'wish_statements_round';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER wish_statements_round BEFORE INSERT OR UPDATE OF round_id ON wish_statements
  FOR EACH ROW EXECUTE FUNCTION wish_statement_in_round_by_wishes();

-- What is wished belongs to the same round, and nobody visits their own unit.
CREATE FUNCTION wish_fits_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.opening_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM wish_statements s JOIN openings o ON o.round_id = s.round_id JOIN employees e ON e.id = s.employee_id
    WHERE s.id = NEW.statement_id AND o.id = NEW.opening_id AND o.unit_id <> e.unit_id
  ) THEN
    RAISE EXCEPTION 'wishes_other_unit' USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_other_unit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER wishes_other_unit BEFORE INSERT OR UPDATE OF opening_id ON wishes
  FOR EACH ROW EXECUTE FUNCTION wish_fits_round();

-- A person cannot be away outside the week that is spoken of.
CREATE FUNCTION wish_absence_in_week() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM wish_statements s JOIN rounds r ON r.id = s.round_id
    WHERE s.id = NEW.statement_id
      AND NEW.starts >= to_date(r.iso_year || '-' || r.iso_week, 'IYYY-IW')::timestamp AT TIME ZONE 'Europe/Copenhagen'
      AND NEW.ends <= (to_date(r.iso_year || '-' || r.iso_week, 'IYYY-IW') + 7)::timestamp AT TIME ZONE 'Europe/Copenhagen'
  ) THEN
    RAISE EXCEPTION 'wish_absences_in_week' USING ERRCODE = 'check_violation', CONSTRAINT = 'wish_absences_in_week';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER wish_absences_in_week BEFORE INSERT OR UPDATE ON wish_absences
  FOR EACH ROW EXECUTE FUNCTION wish_absence_in_week();
