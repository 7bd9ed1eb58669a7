-- What a clinician answers through a link: a comment, or a change of the program proposed as a difference. It changes nothing by itself: its person
-- accepts a proposal, which then is an agreement of its own, or declines it.
CREATE TABLE "share_answers" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE,
    "log_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "agreement_id" UUID,

    CONSTRAINT "share_answers_pkey" PRIMARY KEY ("user_id","id")
);
CREATE INDEX "share_answers_user_id_link_id_idx" ON "share_answers"("user_id", "link_id");

ALTER TABLE "share_answers"
  ADD CONSTRAINT "share_answers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "share_answers_user_id_link_id_fkey" FOREIGN KEY ("user_id", "link_id") REFERENCES "share_links"("user_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "share_answers_user_id_agreement_id_fkey" FOREIGN KEY ("user_id", "agreement_id") REFERENCES "clinician_agreements"("user_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A comment is to the whole, to a day or to a session of it; a proposal is to the program. A log that is gone leaves its comment with the day: no key
-- points at it. Accepted is an agreement, and nothing else is one.
ALTER TABLE "share_answers"
  ADD CONSTRAINT "share_answers_kind_check" CHECK ("kind" IN ('comment', 'proposal')),
  ADD CONSTRAINT "share_answers_place_check" CHECK (("log_id" IS NULL OR "on" IS NOT NULL) AND ("kind" = 'comment' OR "on" IS NULL)),
  ADD CONSTRAINT "share_answers_decided_check" CHECK (("kind" = 'proposal' OR ("accepted_at" IS NULL AND "declined_at" IS NULL))
    AND ("accepted_at" IS NULL OR "declined_at" IS NULL) AND ("accepted_at" IS NULL) = ("agreement_id" IS NULL));

-- An owned table, as in 0001. What was said stays as it was said: only what its person makes of it is written later, and nothing is deleted.
ALTER TABLE "share_answers" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_only ON "share_answers" TO gradual_app
  USING (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE (seen_at, accepted_at, declined_at, agreement_id) ON "share_answers" TO gradual_app;
-- Whoever re-encrypts sees ciphertext, as in 0004.
CREATE POLICY reseal ON "share_answers" TO gradual_keys USING (true) WITH CHECK (true);
GRANT SELECT (user_id, id, body), UPDATE (body) ON "share_answers" TO gradual_keys;

-- What its person makes of it is their activity, as in 0003; that it came is told by its receipt.
CREATE TRIGGER audit AFTER UPDATE OF accepted_at, declined_at ON "share_answers"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_audit_event('id');

ALTER TABLE "share_views" DROP CONSTRAINT "share_views_outcome_check";
ALTER TABLE "share_views" ADD CONSTRAINT "share_views_outcome_check" CHECK ("outcome" IN
  ('opened', 'wrong-passcode', 'printed', 'downloaded-pdf', 'downloaded-fhir', 'app-opened', 'app-wrong-passcode', 'commented', 'proposed'));

-- An accepted proposal can be taken back on its day: the agreement then is as if it had never been given, and stays to be read.
ALTER TABLE "clinician_agreements" ADD COLUMN "undone_at" TIMESTAMPTZ(3);
GRANT UPDATE (undone_at) ON "clinician_agreements" TO gradual_app;
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OF undone_at ON "clinician_agreements"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_audit_event('id');

-- Leaves an answer and its receipt. All that opens the record is asked once more in the statement that writes; the link's own row is held meanwhile, so
-- that of any number at once no more than twenty in a link's life get in, and none after its end. p_user is whom the words were sealed for. The same id
-- again is the same answer. 'passcode' and 'once': the page waits for a press, as open_share_link says.
CREATE FUNCTION leave_share_answer(p_token_hash text, p_proven uuid, p_address text, p_user uuid, p_answer uuid, p_kind text, p_on date, p_log uuid,
  p_body text, p_view uuid, p_agent text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wait integer := link_space_wait(p_address);
  link share_links := live_share_link(p_token_hash, p_proven);
  proven boolean := link.id IS NOT NULL AND p_proven IS NOT DISTINCT FROM link.id;
BEGIN
  IF wait > 0 AND NOT proven THEN RETURN jsonb_build_object('state', 'limited', 'seconds', wait); END IF;
  IF link.id IS NULL OR link.user_id IS DISTINCT FROM p_user THEN
    PERFORM count_unknown_link(p_address);
    RETURN NULL;
  END IF;
  IF link.passcode_hash IS NOT NULL AND NOT proven THEN RETURN jsonb_build_object('state', 'passcode', 'remaining', 5 - link.wrong_passcodes); END IF;
  IF link.one_time AND link.used_at IS NULL THEN RETURN jsonb_build_object('state', 'once'); END IF;
  PERFORM FROM share_links WHERE user_id = link.user_id AND id = link.id AND revoked_at IS NULL AND expires_at > now() AND wrong_passcodes < 5 FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM share_answers WHERE user_id = link.user_id AND id = p_answer) THEN
    RETURN jsonb_build_object('state', CASE WHEN EXISTS (SELECT FROM share_answers WHERE user_id = link.user_id AND id = p_answer AND link_id = link.id)
      THEN 'left' ELSE 'taken' END);
  END IF;
  IF (SELECT count(*) FROM share_answers WHERE user_id = link.user_id AND link_id = link.id) >= 20 THEN RETURN jsonb_build_object('state', 'full'); END IF;
  INSERT INTO share_answers (user_id, id, link_id, kind, "on", log_id, body) VALUES (link.user_id, p_answer, link.id, p_kind, p_on, p_log, p_body);
  INSERT INTO share_views (user_id, id, link_id, outcome, agent)
    VALUES (link.user_id, p_view, link.id, CASE p_kind WHEN 'proposal' THEN 'proposed' ELSE 'commented' END, p_agent);
  RETURN jsonb_build_object('state', 'left');
END
$$;
REVOKE EXECUTE ON FUNCTION leave_share_answer(text, uuid, text, uuid, uuid, text, date, uuid, text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leave_share_answer(text, uuid, text, uuid, uuid, text, date, uuid, text, uuid, text) TO gradual_app;
