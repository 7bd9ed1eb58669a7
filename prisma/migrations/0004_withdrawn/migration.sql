-- A person who has withdrawn their consent shares nothing, also by a link that was made in the very moment of the withdrawal.
CREATE OR REPLACE FUNCTION live_share_link(p_token_hash text) RETURNS share_links LANGUAGE plpgsql AS $$
DECLARE
  token share_tokens;
  link share_links;
BEGIN
  SELECT * INTO token FROM share_tokens WHERE token_hash = p_token_hash;
  IF NOT FOUND THEN RETURN NULL; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', token.user_id);
  SELECT * INTO link FROM share_links
    WHERE user_id = token.user_id AND id = token.link_id AND revoked_at IS NULL AND expires_at > now() AND wrong_passcodes < 5
      AND EXISTS (SELECT FROM consents WHERE user_id = token.user_id AND withdrawn_at IS NULL);
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN link;
END
$$;

-- A column that is empty now is written with a dash before its name: so "deleted_at" is a deletion and "-deleted_at" its undoing.
CREATE OR REPLACE FUNCTION note_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- The old row on deletion, the new one otherwise. One parameter: the column that names the row.
  now_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  changed text[] := ARRAY[]::text[];
BEGIN
  IF COALESCE(current_setting('app.user_id', true), '') = '' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT COALESCE(array_agg(CASE WHEN value = 'null' THEN '-' ELSE '' END || key ORDER BY key), changed) INTO changed
      FROM jsonb_each(now_row) WHERE value IS DISTINCT FROM to_jsonb(OLD) -> key AND key <> 'updated_at';
  END IF;
  INSERT INTO audit_events (user_id, id, action, subject, columns, session_id) VALUES (
    (now_row ->> 'user_id')::uuid, gen_random_uuid(),
    TG_TABLE_NAME || CASE TG_OP WHEN 'INSERT' THEN '.added' WHEN 'UPDATE' THEN '.changed' ELSE '.removed' END,
    (now_row ->> TG_ARGV[0])::uuid, changed, NULLIF(current_setting('app.session_id', true), '')::uuid);
  RETURN NULL;
END
$$;
