-- A link that a clinician keeps under an account of their own. It opens what the link opens, for as long as the link does, and nothing more: what it
-- shows is asked of the link each time, so that an ended link leaves the caseload with the next look at it.
CREATE TABLE "caseload" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "link_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "caseload_pkey" PRIMARY KEY ("user_id","id")
);
CREATE UNIQUE INDEX "caseload_user_id_token_hash_key" ON "caseload"("user_id", "token_hash");
ALTER TABLE "caseload" ADD CONSTRAINT "caseload_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An owned table, as in 0001. No key points at the link: it is another person's, whose rows this one never reads.
ALTER TABLE "caseload" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_only ON "caseload" TO gradual_app
  USING (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid));
GRANT SELECT, INSERT, DELETE, UPDATE (label, reviewed_at) ON "caseload" TO gradual_app;
-- Whoever re-encrypts sees ciphertext, as in 0004.
CREATE POLICY reseal ON "caseload" TO gradual_keys USING (true) WITH CHECK (true);
GRANT SELECT (user_id, id, label, token), UPDATE (label, token) ON "caseload" TO gradual_keys;

CREATE TRIGGER audit AFTER INSERT ON "caseload" FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_audit_event('id');

ALTER TABLE "share_views" DROP CONSTRAINT "share_views_outcome_check";
ALTER TABLE "share_views" ADD CONSTRAINT "share_views_outcome_check" CHECK ("outcome" IN
  ('opened', 'wrong-passcode', 'printed', 'downloaded-pdf', 'downloaded-fhir', 'app-opened', 'app-wrong-passcode', 'commented', 'proposed', 'kept'));

-- Keeps a link that is open to whoever asks, and leaves a receipt of it with the link. p_user: the clinician. A link for one opening is not kept, nor
-- one's own, nor more than 200. Sent again it is the same one.
CREATE FUNCTION keep_share_link(p_token_hash text, p_proven uuid, p_address text, p_user uuid, p_id uuid, p_label text, p_token text, p_view uuid, p_agent text)
  RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  wait integer := link_space_wait(p_address);
  link share_links := live_share_link(p_token_hash, p_proven);
  proven boolean := link.id IS NOT NULL AND p_proven IS NOT DISTINCT FROM link.id;
BEGIN
  IF wait > 0 AND NOT proven THEN RETURN 'limited'; END IF;
  IF link.id IS NULL THEN
    PERFORM count_unknown_link(p_address);
    RETURN 'gone';
  END IF;
  IF link.passcode_hash IS NOT NULL AND NOT proven THEN RETURN 'gone'; END IF;
  IF link.one_time THEN RETURN 'once'; END IF;
  IF link.user_id = p_user THEN RETURN 'own'; END IF;
  EXECUTE format('SET LOCAL app.user_id = %L', p_user);
  IF EXISTS (SELECT FROM caseload WHERE user_id = p_user AND token_hash = p_token_hash) THEN RETURN 'kept'; END IF;
  IF (SELECT count(*) FROM caseload WHERE user_id = p_user) >= 200 THEN RETURN 'full'; END IF;
  INSERT INTO caseload (user_id, id, label, token, token_hash, link_id) VALUES (p_user, p_id, p_label, p_token, p_token_hash, link.id)
    ON CONFLICT DO NOTHING;
  EXECUTE format('SET LOCAL app.user_id = %L', link.user_id);
  INSERT INTO share_views (user_id, id, link_id, outcome, agent) VALUES (link.user_id, p_view, link.id, 'kept', p_agent);
  RETURN 'kept';
END
$$;

-- What a clinician keeps, the latest first, of each only what its link shows: sessions and signs recorded since they last looked, where those are shared.
-- What no longer opens is forgotten here, whatever it ended by. Nothing of a person's is looked at before their link was asked.
CREATE FUNCTION caseload_of(p_user uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  entry caseload;
  entries caseload[];
  link share_links;
  today date;
  first_on date;
  last_on date;
  news jsonb;
  dead uuid[] := '{}';
  told jsonb := '[]';
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', p_user);
  SELECT array_agg(c ORDER BY c.created_at DESC, c.id DESC) INTO entries FROM caseload c WHERE c.user_id = p_user;
  FOREACH entry IN ARRAY COALESCE(entries, '{}') LOOP
    link := live_share_link(entry.token_hash, entry.link_id);
    IF link.id IS DISTINCT FROM entry.link_id THEN
      dead := dead || entry.id;
      CONTINUE;
    END IF;
    SELECT (now() AT TIME ZONE time_zone)::date INTO today FROM users WHERE user_id = link.user_id;
    first_on := CASE WHEN link.rolling_days IS NULL THEN link.from_on ELSE today - link.rolling_days + 1 END;
    last_on := LEAST(COALESCE(link.to_on, today), today);
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'sessions', CASE WHEN 'sessions' = ANY (link.fields) THEN count(*) FILTER (WHERE kind = 'dilation' AND l.created_at > entry.reviewed_at) END,
        'lastOn', CASE WHEN 'sessions' = ANY (link.fields) THEN max("on") FILTER (WHERE kind = 'dilation') END,
        'signOn', max("on") FILTER (WHERE l.updated_at > entry.reviewed_at AND ('bleeding' = ANY (link.fields) AND blood <> 'none'
          OR 'symptoms' = ANY (link.fields) AND COALESCE(body -> 'flags', '[]') - 'distress' <> '[]')))) INTO news
      FROM logs l WHERE l.user_id = link.user_id AND l.deleted_at IS NULL AND l."on" BETWEEN first_on AND last_on;
    told := told || jsonb_build_array(news || jsonb_build_object('id', entry.id, 'label', entry.label, 'reviewedAt', entry.reviewed_at,
      'expiresAt', link.expires_at, 'signs', 'bleeding' = ANY (link.fields) OR 'symptoms' = ANY (link.fields),
      'decided', (SELECT count(*) FROM share_answers a WHERE a.user_id = link.user_id AND a.link_id = link.id
        AND GREATEST(a.accepted_at, a.declined_at) > entry.reviewed_at)));
  END LOOP;
  EXECUTE format('SET LOCAL app.user_id = %L', p_user);
  DELETE FROM caseload WHERE user_id = p_user AND id = ANY (dead);
  RETURN told;
END
$$;

REVOKE EXECUTE ON FUNCTION keep_share_link(text, uuid, text, uuid, uuid, text, text, uuid, text), caseload_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_share_link(text, uuid, text, uuid, uuid, text, text, uuid, text), caseload_of(uuid) TO gradual_app;
