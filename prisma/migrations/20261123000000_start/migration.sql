-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('citizenService', 'library', 'localActors');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('lead', 'administrator');

-- CreateEnum
CREATE TYPE "commitment_kind" AS ENUM ('visiting', 'hosting', 'event', 'block');

-- CreateEnum
CREATE TYPE "round_state" AS ENUM ('draft', 'published', 'closed');

-- CreateEnum
CREATE TYPE "sign_up_mode" AS ENUM ('direct', 'wishes');

-- CreateEnum
CREATE TYPE "opening_state" AS ENUM ('offered', 'calledOff');

-- CreateEnum
CREATE TYPE "visit_state" AS ENUM ('registered', 'waitlisted', 'cancelled', 'calledOff');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('tookPlace', 'didNotTakePlace');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('workshop', 'studyTour', 'meeting');

-- CreateEnum
CREATE TYPE "observation_origin" AS ENUM ('visit', 'event', 'everyday');

-- CreateEnum
CREATE TYPE "observation_state" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "observer_role" AS ENUM ('guest', 'host', 'facilitator');

-- CreateEnum
CREATE TYPE "situation" AS ENUM ('reception', 'guidance', 'selfServiceHelp', 'referral', 'arrangement', 'unstaffed', 'backOffice');

-- CreateEnum
CREATE TYPE "errand" AS ENUM ('passportOrLicence', 'mitId', 'digitalPost', 'moving', 'benefits', 'itHelp', 'lending', 'meetingPlace', 'other');

-- CreateEnum
CREATE TYPE "barrier" AS ENUM ('deviceUnsuited', 'digitalSkills', 'administrativeSkills', 'writtenDanish', 'noRepresentative', 'other', 'none');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('managedAlone', 'gotHelp', 'referred', 'unresolved');

-- CreateEnum
CREATE TYPE "comparison" AS ENUM ('similar', 'differentEasier', 'differentHarder', 'unknown');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('text', 'choice', 'choices');

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sites" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "travel_times" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "means" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "travel_times_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "desks" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "desks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_hours" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" INTEGER NOT NULL,
    "closes" INTEGER NOT NULL,

    CONSTRAINT "desk_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minimum_staffing" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "minimum_staffing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employees" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "subject" TEXT,
    "unit_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "desk_id" UUID,
    "roles" "role"[] DEFAULT ARRAY[]::"role"[],
    "locale" TEXT NOT NULL DEFAULT 'da',
    "pseudonym" TEXT NOT NULL DEFAULT ('M-'::text || substr(replace((gen_random_uuid())::text, '-'::text, ''::text), 1, 10)),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shifts" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "starts" TIMESTAMPTZ(3) NOT NULL,
    "ends" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shifts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitments" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" "commitment_kind" NOT NULL,
    "starts" TIMESTAMPTZ(3) NOT NULL,
    "ends" TIMESTAMPTZ(3) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "site_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "visit_id" UUID,
    "opening_id" UUID,
    "event_id" UUID,

    CONSTRAINT "commitments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "projects" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "brief" TEXT NOT NULL DEFAULT '',
    "starts" DATE NOT NULL,
    "ends" DATE NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rounds" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "iso_year" INTEGER NOT NULL,
    "iso_week" INTEGER NOT NULL,
    "mode" "sign_up_mode" NOT NULL DEFAULT 'direct',
    "state" "round_state" NOT NULL DEFAULT 'draft',
    "sign_up_opens" TIMESTAMPTZ(3) NOT NULL,
    "sign_up_closes" TIMESTAMPTZ(3) NOT NULL,
    "cancel_hours" INTEGER NOT NULL DEFAULT 24,
    "visits_per_person" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "openings" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "starts" TIMESTAMPTZ(3) NOT NULL,
    "ends" TIMESTAMPTZ(3) NOT NULL,
    "seats" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "programme" TEXT NOT NULL DEFAULT '',
    "meeting_place" TEXT NOT NULL DEFAULT '',
    "state" "opening_state" NOT NULL DEFAULT 'offered',
    "called_off_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "openings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "visitor_id" UUID NOT NULL,
    "state" "visit_state" NOT NULL,
    "seat" INTEGER,
    "queued_at" TIMESTAMPTZ(3),
    "signed_up_by_id" UUID NOT NULL,
    "signed_up_at" TIMESTAMPTZ(3) NOT NULL,
    "override_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,
    "attendance" "attendance",
    "attendance_reason" TEXT,
    "attendance_at" TIMESTAMPTZ(3),
    "attendance_by_id" UUID,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "site_id" UUID,
    "place" TEXT NOT NULL DEFAULT '',
    "starts" TIMESTAMPTZ(3) NOT NULL,
    "ends" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_facilitators" (
    "event_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "event_facilitators_pkey" PRIMARY KEY ("event_id","employee_id")
);

-- CreateTable
CREATE TABLE "observations" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "origin" "observation_origin" NOT NULL,
    "visit_id" UUID,
    "event_id" UUID,
    "unit_id" UUID,
    "site_id" UUID,
    "occurred_at" TIMESTAMPTZ(3),
    "role" "observer_role",
    "situation" "situation",
    "facts" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "interpretation" TEXT NOT NULL DEFAULT '',
    "errands" "errand"[] DEFAULT ARRAY[]::"errand"[],
    "barriers" "barrier"[] DEFAULT ARRAY[]::"barrier"[],
    "outcome" "outcome",
    "comparison" "comparison",
    "comparison_text" TEXT NOT NULL DEFAULT '',
    "idea" TEXT NOT NULL DEFAULT '',
    "significance" INTEGER,
    "state" "observation_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "corrected_at" TIMESTAMPTZ(3),
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('danish'::regconfig, ((((((((facts || ' '::text) || quote) || ' '::text) || interpretation) || ' '::text) || comparison_text) || ' '::text) || idea))) STORED,

    CONSTRAINT "observations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation_versions" (
    "observation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_by_id" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "observation_versions_pkey" PRIMARY KEY ("observation_id","version")
);

-- CreateTable
CREATE TABLE "observation_questions" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "question_kind" NOT NULL,
    "text_da" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "options" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "observation_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation_answers" (
    "observation_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "observation_answers_pkey" PRIMARY KEY ("observation_id","question_id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "link" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_records" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "format" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "named" BOOLEAN NOT NULL DEFAULT false,
    "rows" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "export_records_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "units_name_key" ON "units"("name");

-- CreateIndex
CREATE UNIQUE INDEX "sites_name_key" ON "sites"("name");

-- CreateIndex
CREATE UNIQUE INDEX "desks_site_id_unit_id_name_key" ON "desks"("site_id", "unit_id", "name");

-- CreateIndex
CREATE INDEX "desk_hours_desk_id_idx" ON "desk_hours"("desk_id");

-- CreateIndex
CREATE INDEX "minimum_staffing_desk_id_idx" ON "minimum_staffing"("desk_id");

-- CreateIndex
CREATE UNIQUE INDEX "employees_email_key" ON "employees"("email");

-- CreateIndex
CREATE UNIQUE INDEX "employees_subject_key" ON "employees"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "employees_pseudonym_key" ON "employees"("pseudonym");

-- CreateIndex
CREATE INDEX "employees_unit_id_idx" ON "employees"("unit_id");

-- CreateIndex
CREATE INDEX "employees_desk_id_idx" ON "employees"("desk_id");

-- CreateIndex
CREATE INDEX "shifts_desk_id_starts_idx" ON "shifts"("desk_id", "starts");

-- CreateIndex
CREATE INDEX "shifts_employee_id_starts_idx" ON "shifts"("employee_id", "starts");

-- CreateIndex
CREATE INDEX "commitments_employee_id_starts_idx" ON "commitments"("employee_id", "starts");

-- CreateIndex
CREATE INDEX "commitments_visit_id_idx" ON "commitments"("visit_id");

-- CreateIndex
CREATE INDEX "commitments_opening_id_idx" ON "commitments"("opening_id");

-- CreateIndex
CREATE INDEX "commitments_starts_idx" ON "commitments"("starts");

-- CreateIndex
CREATE INDEX "rounds_project_id_iso_year_iso_week_idx" ON "rounds"("project_id", "iso_year", "iso_week");

-- CreateIndex
CREATE INDEX "openings_round_id_starts_idx" ON "openings"("round_id", "starts");

-- CreateIndex
CREATE INDEX "openings_host_id_idx" ON "openings"("host_id");

-- CreateIndex
CREATE INDEX "visits_opening_id_state_idx" ON "visits"("opening_id", "state");

-- CreateIndex
CREATE INDEX "visits_visitor_id_state_idx" ON "visits"("visitor_id", "state");

-- CreateIndex
CREATE INDEX "events_project_id_starts_idx" ON "events"("project_id", "starts");

-- CreateIndex
CREATE INDEX "event_facilitators_employee_id_idx" ON "event_facilitators"("employee_id");

-- CreateIndex
CREATE INDEX "observations_project_id_state_submitted_at_id_idx" ON "observations"("project_id", "state", "submitted_at" DESC, "id");

-- CreateIndex
CREATE INDEX "observations_visit_id_idx" ON "observations"("visit_id");

-- CreateIndex
CREATE INDEX "observations_author_id_state_idx" ON "observations"("author_id", "state");

-- CreateIndex
CREATE INDEX "observations_search_idx" ON "observations" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "observations_author_id_client_key_key" ON "observations"("author_id", "client_key");

-- CreateIndex
CREATE INDEX "observation_questions_project_id_idx" ON "observation_questions"("project_id");

-- CreateIndex
CREATE INDEX "notices_employee_id_created_at_idx" ON "notices"("employee_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE INDEX "audit_entries_subject_kind_subject_id_idx" ON "audit_entries"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "export_records_project_id_at_idx" ON "export_records"("project_id", "at");

-- AddForeignKey
ALTER TABLE "travel_times" ADD CONSTRAINT "travel_times_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "travel_times" ADD CONSTRAINT "travel_times_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desks" ADD CONSTRAINT "desks_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desks" ADD CONSTRAINT "desks_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_hours" ADD CONSTRAINT "desk_hours_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minimum_staffing" ADD CONSTRAINT "minimum_staffing_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees" ADD CONSTRAINT "employees_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees" ADD CONSTRAINT "employees_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees" ADD CONSTRAINT "employees_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_visitor_id_fkey" FOREIGN KEY ("visitor_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_signed_up_by_id_fkey" FOREIGN KEY ("signed_up_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_attendance_by_id_fkey" FOREIGN KEY ("attendance_by_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_facilitators" ADD CONSTRAINT "event_facilitators_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_facilitators" ADD CONSTRAINT "event_facilitators_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_versions" ADD CONSTRAINT "observation_versions_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_versions" ADD CONSTRAINT "observation_versions_corrected_by_id_fkey" FOREIGN KEY ("corrected_by_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_questions" ADD CONSTRAINT "observation_questions_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_answers" ADD CONSTRAINT "observation_answers_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_answers" ADD CONSTRAINT "observation_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "observation_questions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_records" ADD CONSTRAINT "export_records_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_records" ADD CONSTRAINT "export_records_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


