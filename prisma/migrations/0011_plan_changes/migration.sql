-- CreateTable
CREATE TABLE "plan_changes" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_changes_pkey" PRIMARY KEY ("user_id","id")
);

-- AddForeignKey
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The fold's own kinds (lib/programs/schema.ts), so that no path around the forms brings one that it does not know.
ALTER TABLE "plan_changes"
  ADD CONSTRAINT "plan_changes_kind_check" CHECK ("kind" IN ('move', 'availability', 'holiday', 'end-holiday')),
  ADD CONSTRAINT "plan_changes_body_check" CHECK (jsonb_typeof("body") = 'object');

-- An owned table, as in 0001. Nothing of it is deleted but with its person: a change is undone by a date.
ALTER TABLE "plan_changes" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_only ON "plan_changes" TO gradual_app
  USING (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE ON "plan_changes" TO gradual_app;

-- The person's activity, as in 0003.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF undone_at ON "plan_changes"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_audit_event('id');
