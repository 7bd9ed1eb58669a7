-- An opening says when the link was opened before, so that its reader is told what is new since.

-- As in 0010, and says when another visit opened it last: a reload, a file or a step back within half an hour is the same visit.
CREATE OR REPLACE FUNCTION open_share_link(p_token_hash text, p_proven uuid, p_view uuid, p_agent text, p_address text DEFAULT NULL,
  p_outcome text DEFAULT 'opened') RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wait integer := link_space_wait(p_address);
  link share_links := live_share_link(p_token_hash, p_proven);
  proven boolean := link.id IS NOT NULL AND p_proven IS NOT DISTINCT FROM link.id;
  last_opened timestamptz;
BEGIN
  IF wait > 0 AND NOT proven THEN RETURN jsonb_build_object('state', 'limited', 'seconds', wait); END IF;
  IF link.id IS NULL THEN
    PERFORM count_unknown_link(p_address);
    RETURN NULL;
  END IF;
  IF link.passcode_hash IS NOT NULL AND NOT proven THEN RETURN jsonb_build_object('state', 'passcode', 'remaining', 5 - link.wrong_passcodes); END IF;
  IF link.one_time AND link.used_at IS NULL THEN RETURN jsonb_build_object('state', 'once'); END IF;
  IF p_outcome = 'opened' THEN
    SELECT at INTO last_opened FROM share_views
      WHERE user_id = link.user_id AND link_id = link.id AND at < now() - interval '30 minutes' AND outcome IN ('opened', 'app-opened')
      ORDER BY at DESC LIMIT 1;
  END IF;
  -- A browser may say twice that it prints: once for its button, once for its own dialogue.
  IF p_outcome IS NOT NULL AND NOT (p_outcome = 'printed' AND EXISTS (SELECT FROM share_views
    WHERE user_id = link.user_id AND link_id = link.id AND outcome = 'printed' AND at > now() - interval '10 seconds')) THEN
    INSERT INTO share_views (user_id, id, link_id, outcome, agent) VALUES (link.user_id, p_view, link.id, p_outcome, p_agent);
  END IF;
  RETURN jsonb_build_object('state', 'open', 'userId', link.user_id, 'linkId', link.id, 'fields', link.fields, 'fromOn', link.from_on,
    'toOn', link.to_on, 'rolling', link.rolling_days, 'expiresAt', link.expires_at, 'oneTime', link.one_time, 'lastOpened', last_opened,
    'timeZone', (SELECT time_zone FROM users WHERE user_id = link.user_id));
END
$$;

-- Days with blood or another sign, all of them, however long the record is: a clinician is told of each, and there are few.
CREATE INDEX "logs_signs_idx" ON "logs"("user_id", "on") WHERE "deleted_at" IS NULL AND ("blood" <> 'none' OR "body" -> 'flags' <> '[]');
