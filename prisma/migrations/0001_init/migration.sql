
-- CreateTable
CREATE TABLE "users" (
    "user_id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT 'other',
    "unit" TEXT NOT NULL DEFAULT 'mm',
    "device_word" TEXT NOT NULL DEFAULT 'dilator',
    "adult_confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "passwords" (
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "pepper_key_id" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passwords_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "consents" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_names" (
    "name_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "sign_in_names_pkey" PRIMARY KEY ("name_hash")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "devices" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "max_diameter_mm" DECIMAL(4,1) NOT NULL,
    "insertable_length_mm" SMALLINT NOT NULL,
    "tip" TEXT NOT NULL,
    "flared_base" BOOLEAN NOT NULL,
    "material" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "devices_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "programs" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programs_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "clinician_agreements" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "floor" TEXT,
    "parameters" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinician_agreements_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "step_up_confirmations" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "device_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "step_up_confirmations_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "standing_snapshots" (
    "user_id" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standing_snapshots_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "screening_drafts" (
    "user_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screening_drafts_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "screenings" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "intake" JSONB NOT NULL,
    "result" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screenings_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "logs" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "time" VARCHAR(5),
    "pain" SMALLINT,
    "comfort" SMALLINT,
    "blood" TEXT,
    "device_id" UUID,
    "body" JSONB NOT NULL,
    "note" TEXT,
    "decision" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "logs_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "share_links" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "fields" TEXT[],
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "passcode_hash" TEXT,
    "wrong_passcodes" SMALLINT NOT NULL DEFAULT 0,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_links_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "share_tokens" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,

    CONSTRAINT "share_tokens_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "share_views" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "agent" TEXT NOT NULL,

    CONSTRAINT "share_views_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateIndex
CREATE INDEX "sign_in_names_user_id_idx" ON "sign_in_names"("user_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "step_up_confirmations_user_id_device_id_idx" ON "step_up_confirmations"("user_id", "device_id");

-- CreateIndex
CREATE INDEX "logs_user_id_on_id_idx" ON "logs"("user_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "logs_user_id_device_id_idx" ON "logs"("user_id", "device_id");

-- CreateIndex
CREATE INDEX "share_tokens_user_id_link_id_idx" ON "share_tokens"("user_id", "link_id");

-- CreateIndex
CREATE INDEX "share_views_user_id_link_id_at_idx" ON "share_views"("user_id", "link_id", "at");

-- AddForeignKey
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_names" ADD CONSTRAINT "sign_in_names_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "devices" ADD CONSTRAINT "devices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programs" ADD CONSTRAINT "programs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinician_agreements" ADD CONSTRAINT "clinician_agreements_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_up_confirmations" ADD CONSTRAINT "step_up_confirmations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_up_confirmations" ADD CONSTRAINT "step_up_confirmations_user_id_device_id_fkey" FOREIGN KEY ("user_id", "device_id") REFERENCES "devices"("user_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "standing_snapshots" ADD CONSTRAINT "standing_snapshots_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_drafts" ADD CONSTRAINT "screening_drafts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logs" ADD CONSTRAINT "logs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logs" ADD CONSTRAINT "logs_user_id_device_id_fkey" FOREIGN KEY ("user_id", "device_id") REFERENCES "devices"("user_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_tokens" ADD CONSTRAINT "share_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_tokens" ADD CONSTRAINT "share_tokens_user_id_link_id_fkey" FOREIGN KEY ("user_id", "link_id") REFERENCES "share_links"("user_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_views" ADD CONSTRAINT "share_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_views" ADD CONSTRAINT "share_views_user_id_link_id_fkey" FOREIGN KEY ("user_id", "link_id") REFERENCES "share_links"("user_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Bounds that no path around the forms can pass (clinical.md 3 and 8).
ALTER TABLE "devices"
  ADD CONSTRAINT "devices_max_diameter_mm_check" CHECK ("max_diameter_mm" BETWEEN 5 AND 40 AND "max_diameter_mm" * 2 = floor("max_diameter_mm" * 2)),
  ADD CONSTRAINT "devices_insertable_length_mm_check" CHECK ("insertable_length_mm" BETWEEN 30 AND 200);
ALTER TABLE "logs"
  ADD CONSTRAINT "logs_kind_check" CHECK ("kind" IN ('dilation', 'exercise', 'daily', 'skip')),
  ADD CONSTRAINT "logs_pain_check" CHECK ("pain" BETWEEN 0 AND 10),
  ADD CONSTRAINT "logs_comfort_check" CHECK ("comfort" BETWEEN 0 AND 10),
  ADD CONSTRAINT "logs_blood_check" CHECK ("blood" IN ('none', 'spotting', 'more', 'does-not-stop')),
  ADD CONSTRAINT "logs_dilation_check" CHECK ("kind" <> 'dilation' OR ("device_id" IS NOT NULL AND "pain" IS NOT NULL AND "comfort" IS NOT NULL));
ALTER TABLE "share_links"
  ADD CONSTRAINT "share_links_range_check" CHECK ("to_on" IS NULL OR "to_on" >= "from_on"),
  ADD CONSTRAINT "share_links_expires_at_check" CHECK ("expires_at" > "created_at");
ALTER TABLE "share_views" ADD CONSTRAINT "share_views_outcome_check" CHECK ("outcome" IN ('opened', 'wrong-passcode'));

-- The app's role owns nothing and bypasses nothing. Roles belong to the whole server, so another database may have made it already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gradual_app') THEN
    CREATE ROLE gradual_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- made by another database's migration in this very moment
END
$$;
GRANT USAGE ON SCHEMA public TO gradual_app;

-- Owned tables: a row is there only for the person of this transaction. With nobody set, current_setting is NULL or '' and no row matches.
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['users', 'passwords', 'consents', 'devices', 'programs', 'clinician_agreements', 'step_up_confirmations',
    'standing_snapshots', 'screening_drafts', 'screenings', 'logs', 'share_links', 'share_views'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY owner_only ON %I TO gradual_app USING (user_id = (SELECT NULLIF(current_setting(''app.user_id'', true), '''')::uuid)) WITH CHECK (user_id = (SELECT NULLIF(current_setting(''app.user_id'', true), '''')::uuid))', owned);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO gradual_app', owned);
  END LOOP;
END
$$;
-- What happened is added to, never rewritten.
REVOKE UPDATE, DELETE ON "share_views", "step_up_confirmations", "clinician_agreements", "screenings" FROM gradual_app;
REVOKE DELETE ON "consents", "programs" FROM gradual_app;

-- Look-up tables hold a hash and a person's id and are read by exact hash, before anybody is known.
GRANT SELECT, INSERT, DELETE ON "sign_in_names", "share_tokens" TO gradual_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "sessions", "rate_limits" TO gradual_app;
