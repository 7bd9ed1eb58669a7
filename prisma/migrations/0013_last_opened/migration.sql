-- As in 0010, and says when the link was opened before, for its page to say what is new since. An opening in the last half hour is the same visit: a
-- passcode given is good for as long (lib/sharing/gate.ts proofSeconds), and a page loaded again must not lose what it said.
CREATE OR REPLACE FUNCTION open_share_link(p_token_hash text, p_proven uuid, p_view uuid, p_agent text, p_address text DEFAULT NULL,
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
    'timeZone', (SELECT time_zone FROM users WHERE user_id = link.user_id),
    'openedAt', (SELECT max(at) FROM share_views WHERE user_id = link.user_id AND link_id = link.id AND outcome IN ('opened', 'app-opened')
      AND at < now() - interval '30 minutes'));
END
$$;
