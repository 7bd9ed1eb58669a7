-- CreateTable
CREATE TABLE "own_routines" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "times_per_day" SMALLINT NOT NULL,
    "days_per_week" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "own_routines_pkey" PRIMARY KEY ("user_id","id")
);

-- AddForeignKey
ALTER TABLE "own_routines" ADD CONSTRAINT "own_routines_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Bounds that no path around the forms can pass. Those of each exercise stand in lib/exercises (tempo-limits.ts, catalogue).
ALTER TABLE "own_routines"
  ADD CONSTRAINT "own_routines_items_check" CHECK (CASE WHEN jsonb_typeof("items") = 'array' THEN jsonb_array_length("items") BETWEEN 1 AND 12 ELSE false END),
  ADD CONSTRAINT "own_routines_times_per_day_check" CHECK ("times_per_day" BETWEEN 1 AND 6),
  ADD CONSTRAINT "own_routines_days_per_week_check" CHECK ("days_per_week" BETWEEN 1 AND 7);

-- An owned table, as in 0001. Nothing of it is deleted but with its person: a deleted routine still names the logs of it.
ALTER TABLE "own_routines" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_only ON "own_routines" TO gradual_app
  USING (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE ON "own_routines" TO gradual_app;

-- The name is ciphertext: whoever re-encrypts sees it and puts other ciphertext in its place, as in 0004.
CREATE POLICY reseal ON "own_routines" TO gradual_keys USING (true) WITH CHECK (true);
GRANT SELECT (user_id, id, name), UPDATE (name) ON "own_routines" TO gradual_keys;

-- The person's activity, as in 0003.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF name, items, times_per_day, days_per_week, deleted_at ON "own_routines"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_audit_event('id');
