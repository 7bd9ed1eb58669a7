-- DropIndex
DROP INDEX "sessions_user_id_idx";

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "proven_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withdrawn" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "emails" (
    "user_id" UUID NOT NULL,
    "address" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "pending" TEXT,

    CONSTRAINT "emails_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "totp_secrets" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "totp_secrets_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "passkeys" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "provider_accounts" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_accounts_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "sign_ins" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "place" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_ins_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "subject" UUID,
    "columns" TEXT[],
    "session_id" UUID,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "provider_subjects" (
    "subject_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "provider_subjects_pkey" PRIMARY KEY ("subject_hash")
);

-- CreateTable
CREATE TABLE "one_time_tokens" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_time_tokens_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_codes_user_id_code_hash_key" ON "recovery_codes"("user_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "passkeys_user_id_credential_id_key" ON "passkeys"("user_id", "credential_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_accounts_user_id_provider_key" ON "provider_accounts"("user_id", "provider");

-- CreateIndex
CREATE INDEX "audit_events_user_id_at_idx" ON "audit_events"("user_id", "at" DESC);

-- CreateIndex
CREATE INDEX "provider_subjects_user_id_idx" ON "provider_subjects"("user_id");

-- CreateIndex
CREATE INDEX "one_time_tokens_user_id_idx" ON "one_time_tokens"("user_id");

-- CreateIndex
CREATE INDEX "one_time_tokens_expires_at_idx" ON "one_time_tokens"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_user_id_id_key" ON "sessions"("user_id", "id");

-- AddForeignKey
ALTER TABLE "emails" ADD CONSTRAINT "emails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "totp_secrets" ADD CONSTRAINT "totp_secrets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_accounts" ADD CONSTRAINT "provider_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_subjects" ADD CONSTRAINT "provider_subjects_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_tokens" ADD CONSTRAINT "one_time_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Bounds that no path around the forms can pass.
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_method_check" CHECK ("method" IN ('password', 'passkey', 'email-link', 'provider', 'recovery-code', 'sign-up'));
ALTER TABLE "one_time_tokens" ADD CONSTRAINT "one_time_tokens_expires_at_check" CHECK ("expires_at" < now() + interval '11 minutes');

-- Sessions begun before they were listed.
INSERT INTO sign_ins (user_id, id, method, agent, created_at, last_seen_at) SELECT user_id, id, 'password', 'A browser', created_at, expires_at - interval '30 days' FROM sessions;

-- Owned tables, as in 0001.
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['emails', 'totp_secrets', 'recovery_codes', 'passkeys', 'provider_accounts', 'sign_ins', 'audit_events'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY owner_only ON %I TO gradual_app USING (user_id = (SELECT NULLIF(current_setting(''app.user_id'', true), '''')::uuid)) WITH CHECK (user_id = (SELECT NULLIF(current_setting(''app.user_id'', true), '''')::uuid))', owned);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO gradual_app', owned);
  END LOOP;
END
$$;
-- What happened is added to, never rewritten; it goes with its person only (a foreign key's cascade asks no role).
REVOKE UPDATE, DELETE ON "audit_events" FROM gradual_app;

-- Look-up tables: a hash and a person's id.
GRANT SELECT, INSERT, DELETE ON "provider_subjects", "one_time_tokens" TO gradual_app;

-- The activity of a person, written where the data is: no path of the app goes round it. Each trigger names the columns whose change is an event.
-- Without a person set (whoever runs the site mends something by hand, keys are rotated) nothing is a person's activity.
CREATE FUNCTION note_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- The old row on deletion, the new one otherwise. One parameter: the column that names the row.
  now_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  changed text[] := ARRAY[]::text[];
BEGIN
  IF COALESCE(current_setting('app.user_id', true), '') = '' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT COALESCE(array_agg(key ORDER BY key), changed) INTO changed FROM jsonb_each(now_row) WHERE value IS DISTINCT FROM to_jsonb(OLD) -> key AND key <> 'updated_at';
  END IF;
  INSERT INTO audit_events (user_id, id, action, subject, columns, session_id) VALUES (
    (now_row ->> 'user_id')::uuid, gen_random_uuid(),
    TG_TABLE_NAME || CASE TG_OP WHEN 'INSERT' THEN '.added' WHEN 'UPDATE' THEN '.changed' ELSE '.removed' END,
    (now_row ->> TG_ARGV[0])::uuid, changed, NULLIF(current_setting('app.session_id', true), '')::uuid);
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION note_audit_event() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_audit_event() TO gradual_app;

DO $$
DECLARE
  watched text[];
BEGIN
  -- table, events, the column that names the row. A cascade (depth above 0) is the end of the account: nobody is left to tell.
  FOREACH watched SLICE 1 IN ARRAY ARRAY[
    ['users', 'UPDATE OF user_name, time_zone, region, unit, device_word', 'user_id'],
    ['passwords', 'INSERT OR UPDATE OF hash OR DELETE', 'user_id'],
    ['consents', 'INSERT OR UPDATE OF withdrawn_at', 'id'],
    ['emails', 'INSERT OR UPDATE OF address, pending OR DELETE', 'user_id'],
    ['totp_secrets', 'UPDATE OF confirmed_at OR DELETE', 'user_id'],
    ['recovery_codes', 'UPDATE OF used_at', 'id'],
    ['passkeys', 'INSERT OR UPDATE OF name OR DELETE', 'id'],
    ['provider_accounts', 'INSERT OR DELETE', 'id'],
    ['sign_ins', 'INSERT OR DELETE', 'id'],
    ['screenings', 'INSERT', 'id'],
    ['devices', 'INSERT OR UPDATE OF label, max_diameter_mm, insertable_length_mm, tip, flared_base, material, use, retired_at', 'id'],
    ['programs', 'INSERT', 'id'],
    ['clinician_agreements', 'INSERT', 'id'],
    ['step_up_confirmations', 'INSERT', 'id'],
    ['logs', 'INSERT OR UPDATE OF "on", time, pain, comfort, blood, device_id, body, note, deleted_at OR DELETE', 'id'],
    ['share_links', 'INSERT OR UPDATE OF revoked_at, recipient, fields, from_on, to_on, expires_at, passcode_hash', 'id'],
    ['share_views', 'INSERT', 'link_id']
  ] LOOP
    EXECUTE format('CREATE TRIGGER audit AFTER %s ON %I FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_audit_event(%L)', watched[2], watched[1], watched[3]);
  END LOOP;
END
$$;

-- The person was here: once an hour at most (lib/core/auth.ts). False when the session has ended meanwhile.
CREATE FUNCTION touch_session(p_token_hash text, p_expires_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  touched sessions;
BEGIN
  UPDATE sessions SET expires_at = p_expires_at WHERE token_hash = p_token_hash RETURNING * INTO touched;
  IF NOT FOUND THEN RETURN false; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', touched.user_id);
  UPDATE sign_ins SET last_seen_at = now() WHERE user_id = touched.user_id AND id = touched.id;
  RETURN true;
END
$$;

-- Signing out: the look-up and what its person sees of it.
CREATE FUNCTION end_session(p_token_hash text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ended sessions;
BEGIN
  DELETE FROM sessions WHERE token_hash = p_token_hash RETURNING * INTO ended;
  IF NOT FOUND THEN RETURN; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', ended.user_id);
  EXECUTE format('SET LOCAL app.session_id = %L', ended.id);
  DELETE FROM sign_ins WHERE user_id = ended.user_id AND id = ended.id;
END
$$;

REVOKE EXECUTE ON FUNCTION touch_session(text, timestamptz), end_session(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION touch_session(text, timestamptz), end_session(text) TO gradual_app;
