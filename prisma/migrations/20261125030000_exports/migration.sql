-- What else than observations leaves, why names did, and a stand-in for each person that holds within one project only.

ALTER TABLE "projects" ADD COLUMN "pseudonym_key" UUID NOT NULL DEFAULT gen_random_uuid();

ALTER TABLE "export_records"
    ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'observations',
    ADD COLUMN "reason" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "named_texts" INTEGER NOT NULL DEFAULT 0;

-- Names leave with a reason. What left before the reason was asked for stays as it is.
ALTER TABLE "export_records" ADD CONSTRAINT "export_records_reason_check"
    CHECK (NOT named OR reason <> '' OR kind = 'observations');

-- The same person is the same in every file of a project and another in the next; the key stays here.
CREATE FUNCTION project_pseudonym(project UUID, employee UUID) RETURNS TEXT LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
    SELECT 'M-' || substr(encode(sha256(convert_to(pseudonym_key::text || employee::text, 'UTF8')), 'hex'), 1, 12)
    FROM projects WHERE id = project
$$;
