-- A link says exactly what it shows: more fields, a window that moves along, one opening only; and each use of it leaves a receipt.

-- A window of so many days up to the day of each opening; without it from_on stands still. used_at: the one opening of a link for one opening.
ALTER TABLE "share_links"
  ADD COLUMN "rolling_days" SMALLINT,
  ADD COLUMN "one_time" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "used_at" TIMESTAMPTZ(3);

-- Links made before go on meaning what they meant: a program told the screening's result, sessions told blood, symptoms and exercises, pain told
-- comfort. Only a decision tells less: its rule is named where what the rule rests on is shared as well.
ALTER TABLE "share_links" NO FORCE ROW LEVEL SECURITY;
UPDATE "share_links" SET "fields" = ARRAY(
  SELECT DISTINCT now_called FROM unnest("fields") AS field, unnest(CASE field
    WHEN 'program' THEN ARRAY['program', 'screening']
    WHEN 'sessions' THEN ARRAY['sessions', 'bleeding', 'symptoms', 'exercises']
    WHEN 'pain' THEN ARRAY['pain', 'comfort']
    ELSE ARRAY[field] END) AS now_called);
ALTER TABLE "share_links" FORCE ROW LEVEL SECURITY;

ALTER TABLE "share_links"
  ADD CONSTRAINT "share_links_fields_check" CHECK ("fields" <@ ARRAY['program', 'goal', 'screening', 'sessions', 'sizes', 'pain', 'comfort', 'bleeding',
    'symptoms', 'exercises', 'decisions', 'notes']),
  ADD CONSTRAINT "share_links_rolling_days_check" CHECK ("rolling_days" IS NULL OR ("rolling_days" BETWEEN 1 AND 366 AND "to_on" IS NULL)),
  ADD CONSTRAINT "share_links_used_at_check" CHECK ("used_at" IS NULL OR "one_time");

-- What an app calls itself when it asks for a SMART Health Link (ciphertext: whoever re-encrypts sees it, as in 0004).
ALTER TABLE "share_views" ADD COLUMN "recipient" TEXT;
ALTER TABLE "share_views" DROP CONSTRAINT "share_views_outcome_check";
ALTER TABLE "share_views" ADD CONSTRAINT "share_views_outcome_check" CHECK ("outcome" IN
  ('opened', 'wrong-passcode', 'printed', 'downloaded-pdf', 'downloaded-fhir', 'app-opened', 'app-wrong-passcode'));
CREATE POLICY reseal ON "share_views" TO gradual_keys USING (true) WITH CHECK (true);
GRANT SELECT (user_id, id, recipient), UPDATE (recipient) ON "share_views" TO gradual_keys;
CREATE INDEX "share_views_user_id_at_idx" ON "share_views"("user_id", "at");

-- When the person last looked at who used their links: a later receipt is news.
ALTER TABLE "users" ADD COLUMN "shares_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- The link of a token, if it is open; sets the person for the rest of the transaction. A link for one opening is there for nobody but the browser
-- that had it: p_proven is the link that this browser has proven.
DROP FUNCTION live_share_link(text);
CREATE FUNCTION live_share_link(p_token_hash text, p_proven uuid DEFAULT NULL) RETURNS share_links LANGUAGE plpgsql AS $$
DECLARE
  token share_tokens;
  link share_links;
BEGIN
  SELECT * INTO token FROM share_tokens WHERE token_hash = p_token_hash;
  IF NOT FOUND THEN RETURN NULL; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', token.user_id);
  SELECT * INTO link FROM share_links
    WHERE user_id = token.user_id AND id = token.link_id AND revoked_at IS NULL AND expires_at > now() AND wrong_passcodes < 5
      AND (used_at IS NULL OR id = p_proven)
      AND EXISTS (SELECT FROM consents WHERE user_id = token.user_id AND withdrawn_at IS NULL);
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN link;
END
$$;

-- Opens a link and writes down what for (p_outcome; NULL: it is noted elsewhere). 'passcode' and 'once' wait for a press that proves or spends.
DROP FUNCTION open_share_link(text, uuid, uuid, text, text);
CREATE FUNCTION open_share_link(p_token_hash text, p_proven uuid, p_view uuid, p_agent text, p_address text DEFAULT NULL,
  p_outcome text DEFAULT 'opened') RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wait integer := link_space_wait(p_address);
  link share_links := live_share_link(p_token_hash, p_proven);
  proven boolean := link.id IS NOT NULL AND p_proven IS NOT DISTINCT FROM link.id;
BEGIN
  IF wait > 0 AND NOT proven THEN RETURN jsonb_build_object('state', 'limited', 'seconds', wait); END IF;
  IF link.id IS NULL THEN
    PERFORM count_unknown_link(p_address);
    RETURN NULL;
  END IF;
  IF link.passcode_hash IS NOT NULL AND NOT proven THEN RETURN jsonb_build_object('state', 'passcode', 'remaining', 5 - link.wrong_passcodes); END IF;
  IF link.one_time AND link.used_at IS NULL THEN RETURN jsonb_build_object('state', 'once'); END IF;
  -- A browser may say twice that it prints: once for its button, once for its own dialogue.
  IF p_outcome IS NOT NULL AND NOT (p_outcome = 'printed' AND EXISTS (SELECT FROM share_views
    WHERE user_id = link.user_id AND link_id = link.id AND outcome = 'printed' AND at > now() - interval '10 seconds')) THEN
    INSERT INTO share_views (user_id, id, link_id, outcome, agent) VALUES (link.user_id, p_view, link.id, p_outcome, p_agent);
  END IF;
  RETURN jsonb_build_object('state', 'open', 'userId', link.user_id, 'linkId', link.id, 'fields', link.fields, 'fromOn', link.from_on,
    'toOn', link.to_on, 'rolling', link.rolling_days, 'expiresAt', link.expires_at, 'oneTime', link.one_time,
    'timeZone', (SELECT time_zone FROM users WHERE user_id = link.user_id));
END
$$;

-- The one opening of a link for one opening that has no passcode: of any number at once one gets it, the others find nothing.
CREATE FUNCTION spend_share_link(p_token_hash text, p_address text DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wait integer := link_space_wait(p_address);
  link share_links;
BEGIN
  IF wait > 0 THEN RETURN jsonb_build_object('state', 'limited', 'seconds', wait); END IF;
  link := live_share_link(p_token_hash);
  UPDATE share_links SET used_at = now()
    WHERE user_id = link.user_id AND id = link.id AND one_time AND used_at IS NULL AND passcode_hash IS NULL AND revoked_at IS NULL AND expires_at > now()
    RETURNING * INTO link;
  IF NOT FOUND THEN
    PERFORM count_unknown_link(p_address);
    RETURN NULL;
  END IF;
  RETURN jsonb_build_object('state', 'spent', 'userId', link.user_id, 'linkId', link.id);
END
$$;

-- As in 0005, and says how many tries are left, which an app is told.
CREATE OR REPLACE FUNCTION take_passcode_try(p_token_hash text, p_address text DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  link share_links;
BEGIN
  IF link_space_wait(p_address) > 0 THEN RETURN NULL; END IF;
  link := live_share_link(p_token_hash);
  UPDATE share_links SET wrong_passcodes = wrong_passcodes + 1
    WHERE user_id = link.user_id AND id = link.id AND revoked_at IS NULL AND expires_at > now() AND wrong_passcodes < 5 AND passcode_hash IS NOT NULL
    RETURNING * INTO link;
  IF NOT FOUND THEN
    PERFORM count_unknown_link(p_address);
    RETURN NULL;
  END IF;
  RETURN jsonb_build_object('userId', link.user_id, 'linkId', link.id, 'passcodeHash', link.passcode_hash, 'remaining', 5 - link.wrong_passcodes);
END
$$;

-- After the passcode was looked at. Right: the try is given back and a link for one opening is spent; false where another opening came first.
-- Wrong: it is written down. p_user and p_link come from take_passcode_try.
DROP FUNCTION settle_passcode_try(uuid, uuid, boolean, uuid, text);
CREATE FUNCTION settle_passcode_try(p_user uuid, p_link uuid, p_right boolean, p_view uuid, p_agent text, p_outcome text DEFAULT 'wrong-passcode',
  p_recipient text DEFAULT NULL) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', p_user);
  IF p_right THEN
    UPDATE share_links SET wrong_passcodes = wrong_passcodes - 1, used_at = CASE WHEN one_time THEN now() END
      WHERE user_id = p_user AND id = p_link AND wrong_passcodes > 0 AND used_at IS NULL;
    RETURN FOUND;
  END IF;
  INSERT INTO share_views (user_id, id, link_id, outcome, agent, recipient) VALUES (p_user, p_view, p_link, p_outcome, p_agent, p_recipient);
  RETURN false;
END
$$;

-- A receipt whose words are bound to its person, who is known only after the opening. p_user and p_link come from open_share_link.
CREATE FUNCTION note_share_view(p_user uuid, p_link uuid, p_view uuid, p_outcome text, p_agent text, p_recipient text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', p_user);
  INSERT INTO share_views (user_id, id, link_id, outcome, agent, recipient) VALUES (p_user, p_view, p_link, p_outcome, p_agent, p_recipient);
END
$$;

REVOKE EXECUTE ON FUNCTION live_share_link(text, uuid), open_share_link(text, uuid, uuid, text, text, text), spend_share_link(text, text),
  settle_passcode_try(uuid, uuid, boolean, uuid, text, text, text), note_share_view(uuid, uuid, uuid, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION live_share_link(text, uuid), open_share_link(text, uuid, uuid, text, text, text), spend_share_link(text, text),
  settle_passcode_try(uuid, uuid, boolean, uuid, text, text, text), note_share_view(uuid, uuid, uuid, text, text, text) TO gradual_app;
