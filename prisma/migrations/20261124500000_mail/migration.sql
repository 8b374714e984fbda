-- Mail, calendars and the jobs that send them.

-- ------------------------------------------------------------------ jobs
-- What pg-boss 10.4 itself would lay at its first start (PgBoss.getConstructionPlans(), schema 24). Here, so that a
-- job can be queued in any migrated database before an app has started, and no instance has to make tables. A newer
-- pg-boss brings its own steps from here when it starts.
        CREATE SCHEMA IF NOT EXISTS pgboss
  ;

    CREATE TYPE pgboss.job_state AS ENUM (
      'created',
      'retry',
      'active',
      'completed',
      'cancelled',
      'failed'
    )
  ;

    CREATE TABLE pgboss.version (
      version int primary key,
      maintained_on timestamp with time zone,
      cron_on timestamp with time zone,
      monitored_on timestamp with time zone
    )
  ;

    CREATE TABLE pgboss.queue (
      name text,
      policy text,
      retry_limit int,
      retry_delay int,
      retry_backoff bool,
      expire_seconds int,
      retention_minutes int,
      dead_letter text REFERENCES pgboss.queue (name),
      partition_name text,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    )
  ;

    CREATE TABLE pgboss.schedule (
      name text REFERENCES pgboss.queue ON DELETE CASCADE,
      cron text not null,
      timezone text,
      data jsonb,
      options jsonb,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    )
  ;

    CREATE TABLE pgboss.subscription (
      event text not null,
      name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY(event, name)
    )
  ;

    CREATE TABLE pgboss.job (
      id uuid not null default gen_random_uuid(),
      name text not null,
      priority integer not null default(0),
      data jsonb,
      state pgboss.job_state not null default('created'),
      retry_limit integer not null default(2),
      retry_count integer not null default(0),
      retry_delay integer not null default(0),
      retry_backoff boolean not null default false,
      start_after timestamp with time zone not null default now(),
      started_on timestamp with time zone,
      singleton_key text,
      singleton_on timestamp without time zone,
      expire_in interval not null default interval '15 minutes',
      created_on timestamp with time zone not null default now(),
      completed_on timestamp with time zone,
      keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
      output jsonb,
      dead_letter text,
      policy text
    ) PARTITION BY LIST (name)
  ;
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);
CREATE TABLE pgboss.archive (LIKE pgboss.job);
ALTER TABLE pgboss.archive ADD PRIMARY KEY (name, id);
ALTER TABLE pgboss.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON pgboss.archive(archived_on);

    CREATE FUNCTION pgboss.create_queue(queue_name text, options json)
    RETURNS VOID AS
    $$
    DECLARE
      table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
      INSERT INTO pgboss.queue (
        name,
        policy,
        retry_limit,
        retry_delay,
        retry_backoff,
        expire_seconds,
        retention_minutes,
        dead_letter,
        partition_name
      )
      VALUES (
        queue_name,
        options->>'policy',
        (options->>'retryLimit')::int,
        (options->>'retryDelay')::int,
        (options->>'retryBackoff')::bool,
        (options->>'expireInSeconds')::int,
        (options->>'retentionMinutes')::int,
        options->>'deadLetter',
        table_name
      )
      ON CONFLICT DO NOTHING
      RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);

      EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
      EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
      EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  ;

    CREATE FUNCTION pgboss.delete_queue(queue_name text)
    RETURNS VOID AS
    $$
    DECLARE
      table_name varchar;
    BEGIN
      WITH deleted as (
        DELETE FROM pgboss.queue
        WHERE name = queue_name
        RETURNING partition_name
      )
      SELECT partition_name from deleted INTO table_name;

      EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
    END;
    $$
    LANGUAGE plpgsql;
  ;
INSERT INTO pgboss.version(version) VALUES ('24');

-- Mail has a lane of its own: a mail server that hangs must not hold up an offer that expires.
SELECT pgboss.create_queue('mail', '{"policy":"standard"}');
SELECT pgboss.create_queue('work', '{"policy":"standard"}');
SELECT pgboss.create_queue('clock', '{"policy":"standard"}');
SELECT pgboss.create_queue('__pgboss__send-it', '{"policy":"standard"}');

-- ------------------------------------------------------------------ mail
CREATE TYPE "mail_state" AS ENUM ('queued', 'sending', 'sent', 'failed', 'kept');

CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "employee_id" UUID,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'da',
    "about" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "calendar" TEXT,
    "method" TEXT,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    CONSTRAINT "mails_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mails_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "mails_locale_check" CHECK (locale IN ('da', 'en')),
    -- A calendar object goes with its method, as RFC 6047 has it, and a sent mail with its hour.
    CONSTRAINT "mails_calendar_check" CHECK ((calendar IS NULL) = (method IS NULL) AND method IN ('REQUEST', 'CANCEL')),
    CONSTRAINT "mails_sent_check" CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT "mails_failed_check" CHECK (state <> 'failed' OR reason <> ''),
    CONSTRAINT "mails_one_line_check" CHECK (subject !~ '[\r\n]' AND address !~ '[\r\n]')
);
CREATE INDEX "mails_created_at_idx" ON "mails"("created_at");
CREATE INDEX "mails_employee_id_created_at_idx" ON "mails"("employee_id", "created_at");

CREATE TABLE "mail_items" (
    "id" UUID NOT NULL,
    "employee_id" UUID,
    "address" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'da',
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "link" TEXT NOT NULL DEFAULT '',
    "about" TEXT,
    "once" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "mail_id" UUID,
    CONSTRAINT "mail_items_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mail_items_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "mail_items_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mails"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "mail_items_recipient_check" CHECK ((employee_id IS NULL) <> (address IS NULL)),
    CONSTRAINT "mail_items_handled_check" CHECK (mail_id IS NULL OR handled_at IS NOT NULL)
);
CREATE UNIQUE INDEX "mail_items_once_key" ON "mail_items"("once");
CREATE INDEX "mail_items_mail_id_idx" ON "mail_items"("mail_id");
CREATE INDEX "mail_items_waiting" ON "mail_items"(COALESCE(employee_id::text, address)) WHERE handled_at IS NULL;

CREATE TABLE "mail_preferences" (
    "employee_id" UUID NOT NULL,
    "unwanted" TEXT[] DEFAULT ARRAY[]::TEXT[],
    CONSTRAINT "mail_preferences_pkey" PRIMARY KEY ("employee_id"),
    CONSTRAINT "mail_preferences_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- ------------------------------------------------------------------ calendars
CREATE TABLE "calendar_entries" (
    "about" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "calendar_entries_pkey" PRIMARY KEY ("about", "recipient"),
    CONSTRAINT "calendar_entries_sequence_check" CHECK (sequence >= 0)
);
-- A calendar drops what comes with a lower number, so the number never falls and never stands still.
CREATE FUNCTION calendar_sequence_rises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence <= OLD.sequence THEN
    RAISE EXCEPTION 'calendar_sequence_rises' USING ERRCODE = 'check_violation', CONSTRAINT = 'calendar_sequence_rises';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_sequence_rises BEFORE UPDATE ON calendar_entries FOR EACH ROW EXECUTE FUNCTION calendar_sequence_rises();

CREATE TABLE "calendar_feeds" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "renewed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "calendar_feeds_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "calendar_feeds_employee_id_key" ON "calendar_feeds"("employee_id");

-- ------------------------------------------------------------------ sign-in by mailed link
CREATE TABLE "sign_in_links" (
    "token_hash" TEXT NOT NULL,
    "employee_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("token_hash"),
    CONSTRAINT "sign_in_links_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "sign_in_links_expires_check" CHECK (created_at < expires_at)
);
CREATE INDEX "sign_in_links_employee_id_idx" ON "sign_in_links"("employee_id");
