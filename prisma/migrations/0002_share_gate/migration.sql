-- The gate of a share link, each step in one round trip. The functions run with the caller's rights: row-level security holds inside them, as the
-- person whom the token's hash leads to. Unknown, ended and revoked are the same answer: NULL.

-- The link of a token, if it is open; sets the person for the rest of the transaction.
CREATE FUNCTION live_share_link(p_token_hash text) RETURNS share_links LANGUAGE plpgsql AS $$
DECLARE
  token share_tokens;
  link share_links;
BEGIN
  SELECT * INTO token FROM share_tokens WHERE token_hash = p_token_hash;
  IF NOT FOUND THEN RETURN NULL; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', token.user_id);
  SELECT * INTO link FROM share_links
    WHERE user_id = token.user_id AND id = token.link_id AND revoked_at IS NULL AND expires_at > now() AND wrong_passcodes < 5;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN link;
END
$$;

-- Opens a link and writes the opening down. p_proven is the link whose passcode this browser has proven, or NULL.
CREATE FUNCTION open_share_link(p_token_hash text, p_proven uuid, p_view uuid, p_agent text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  link share_links := live_share_link(p_token_hash);
BEGIN
  IF link.id IS NULL THEN RETURN NULL; END IF;
  IF link.passcode_hash IS NOT NULL AND p_proven IS DISTINCT FROM link.id THEN RETURN jsonb_build_object('state', 'passcode'); END IF;
  INSERT INTO share_views (user_id, id, link_id, outcome, agent) VALUES (link.user_id, p_view, link.id, 'opened', p_agent);
  RETURN jsonb_build_object('state', 'open', 'userId', link.user_id, 'linkId', link.id, 'fields', link.fields, 'fromOn', link.from_on,
    'toOn', link.to_on, 'expiresAt', link.expires_at, 'timeZone', (SELECT time_zone FROM users WHERE user_id = link.user_id));
END
$$;

-- Takes one of the five tries before the passcode is looked at, so that no number of posts at once gets a sixth.
CREATE FUNCTION take_passcode_try(p_token_hash text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  link share_links := live_share_link(p_token_hash);
BEGIN
  UPDATE share_links SET wrong_passcodes = wrong_passcodes + 1
    WHERE user_id = link.user_id AND id = link.id AND revoked_at IS NULL AND expires_at > now() AND wrong_passcodes < 5 AND passcode_hash IS NOT NULL
    RETURNING * INTO link;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN jsonb_build_object('userId', link.user_id, 'linkId', link.id, 'passcodeHash', link.passcode_hash, 'last', link.wrong_passcodes >= 5);
END
$$;

-- After the passcode was looked at: gives the try back when it was right, else writes it down. p_user and p_link come from take_passcode_try.
CREATE FUNCTION settle_passcode_try(p_user uuid, p_link uuid, p_right boolean, p_view uuid, p_agent text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', p_user);
  IF p_right THEN
    UPDATE share_links SET wrong_passcodes = wrong_passcodes - 1 WHERE user_id = p_user AND id = p_link AND wrong_passcodes > 0;
  ELSE
    INSERT INTO share_views (user_id, id, link_id, outcome, agent) VALUES (p_user, p_view, p_link, 'wrong-passcode', p_agent);
  END IF;
  RETURN p_right;
END
$$;

REVOKE EXECUTE ON FUNCTION live_share_link(text), open_share_link(text, uuid, uuid, text), take_passcode_try(text),
  settle_passcode_try(uuid, uuid, boolean, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION live_share_link(text), open_share_link(text, uuid, uuid, text), take_passcode_try(text),
  settle_passcode_try(uuid, uuid, boolean, uuid, text) TO gradual_app;
