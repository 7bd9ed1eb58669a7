-- CreateTable
CREATE TABLE "imports" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "import_parts" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" SMALLINT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "import_parts_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_parts_user_id_import_id_kind_at_key" ON "import_parts"("user_id", "import_id", "kind", "at");

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_user_id_import_id_fkey" FOREIGN KEY ("user_id", "import_id") REFERENCES "imports"("user_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "imports"
  ADD CONSTRAINT "imports_kind_check" CHECK ("kind" IN ('export', 'table')),
  ADD CONSTRAINT "imports_state_check" CHECK ("state" IN ('columns', 'reading', 'ready', 'saving', 'done'));
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_kind_check" CHECK ("kind" IN ('cells', 'proven'));

-- Owned tables, as in 0001. What they hold passes: it is deleted when it is saved, cancelled or left.
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['imports', 'import_parts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY owner_only ON %I TO gradual_app USING (user_id = (SELECT NULLIF(current_setting(''app.user_id'', true), '''')::uuid)) WITH CHECK (user_id = (SELECT NULLIF(current_setting(''app.user_id'', true), '''')::uuid))', owned);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO gradual_app', owned);
  END LOOP;
END
$$;

-- Both hold ciphertext: whoever re-encrypts sees it and puts other ciphertext in its place, as in 0004.
CREATE POLICY reseal ON "imports" TO gradual_keys USING (true) WITH CHECK (true);
GRANT SELECT (user_id, id, about), UPDATE (about) ON "imports" TO gradual_keys;
CREATE POLICY reseal ON "import_parts" TO gradual_keys USING (true) WITH CHECK (true);
GRANT SELECT (user_id, id, content), UPDATE (content) ON "import_parts" TO gradual_keys;

-- No trigger: the person's activity tells what a file brought in, row by row where it arrives, and that it was a file (data.imported).

-- A file that was left half-way goes when its person is next here after a week: with the hourly note that they were (as in 0003).
CREATE OR REPLACE FUNCTION touch_session(p_token_hash text, p_expires_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  touched sessions;
BEGIN
  UPDATE sessions SET expires_at = p_expires_at WHERE token_hash = p_token_hash RETURNING * INTO touched;
  IF NOT FOUND THEN RETURN false; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', touched.user_id);
  UPDATE sign_ins SET last_seen_at = now() WHERE user_id = touched.user_id AND id = touched.id;
  DELETE FROM imports WHERE user_id = touched.user_id AND created_at < now() - interval '7 days';
  RETURN true;
END
$$;
