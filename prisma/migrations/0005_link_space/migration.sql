-- The space of share links is limited by address (ASVS 2.4.1): what is unknown is counted in the same round trip in which it is looked up.
-- Rows are rate-limiter-flexible's (key, points, expire in milliseconds), which also clears them away. p_address is a keyed hash.

-- Seconds for which an address has to wait; 0: none. Thirty unknown links in ten minutes are more than a person's typing errors.
CREATE FUNCTION link_space_wait(p_address text) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(ceil((expire - extract(epoch FROM clock_timestamp()) * 1000) / 1000))::integer, 0) FROM rate_limits
    WHERE key = 'link-space:' || p_address AND points >= 30 AND expire > extract(epoch FROM clock_timestamp()) * 1000
$$;

-- Not waited for on disk: a count lost in a crash costs nothing, and an unknown link takes no longer than a known one.
CREATE FUNCTION count_unknown_link(p_address text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  now_ms bigint := extract(epoch FROM clock_timestamp()) * 1000;
BEGIN
  IF p_address IS NULL THEN RETURN; END IF;
  PERFORM set_config('synchronous_commit', 'off', true);
  INSERT INTO rate_limits AS r (key, points, expire) VALUES ('link-space:' || p_address, 1, now_ms + 600000)
    ON CONFLICT (key) DO UPDATE SET points = CASE WHEN r.expire <= now_ms THEN 1 ELSE r.points + 1 END,
      expire = CASE WHEN r.expire <= now_ms THEN excluded.expire ELSE r.expire END;
END
$$;

-- A limited address is told to wait whatever the link is, or the refusal itself would tell the real ones apart. Only a browser that has proven this
-- very link's passcode goes on: it has nothing left to find out.
DROP FUNCTION open_share_link(text, uuid, uuid, text);
CREATE FUNCTION open_share_link(p_token_hash text, p_proven uuid, p_view uuid, p_agent text, p_address text DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wait integer := link_space_wait(p_address);
  link share_links := live_share_link(p_token_hash);
BEGIN
  IF wait > 0 AND (link.id IS NULL OR p_proven IS DISTINCT FROM link.id) THEN RETURN jsonb_build_object('state', 'limited', 'seconds', wait); END IF;
  IF link.id IS NULL THEN
    PERFORM count_unknown_link(p_address);
    RETURN NULL;
  END IF;
  IF link.passcode_hash IS NOT NULL AND p_proven IS DISTINCT FROM link.id THEN RETURN jsonb_build_object('state', 'passcode'); END IF;
  INSERT INTO share_views (user_id, id, link_id, outcome, agent) VALUES (link.user_id, p_view, link.id, 'opened', p_agent);
  RETURN jsonb_build_object('state', 'open', 'userId', link.user_id, 'linkId', link.id, 'fields', link.fields, 'fromOn', link.from_on,
    'toOn', link.to_on, 'expiresAt', link.expires_at, 'timeZone', (SELECT time_zone FROM users WHERE user_id = link.user_id));
END
$$;

-- A passcode for a link that is not there counts as an unknown link; a limited address takes no try.
DROP FUNCTION take_passcode_try(text);
CREATE FUNCTION take_passcode_try(p_token_hash text, p_address text DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql AS $$
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
  RETURN jsonb_build_object('userId', link.user_id, 'linkId', link.id, 'passcodeHash', link.passcode_hash, 'last', link.wrong_passcodes >= 5);
END
$$;

REVOKE EXECUTE ON FUNCTION link_space_wait(text), count_unknown_link(text), open_share_link(text, uuid, uuid, text, text),
  take_passcode_try(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION link_space_wait(text), count_unknown_link(text), open_share_link(text, uuid, uuid, text, text),
  take_passcode_try(text, text) TO gradual_app;
