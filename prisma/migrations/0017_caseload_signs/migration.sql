-- caseload_of as in 0015, but which of what was recorded counts as a sign is the app's rule alone (lib/history/red-flags.ts): here are the days with
-- blood or a flag since the clinician last looked, each only where it is shared. It also says the clinician's own time zone, so that their page asks once.
CREATE OR REPLACE FUNCTION caseload_of(p_user uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
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
        'flagged', jsonb_agg(jsonb_build_object('on', "on", 'blood', CASE WHEN 'bleeding' = ANY (link.fields) THEN blood END,
            'flags', CASE WHEN 'symptoms' = ANY (link.fields) THEN body -> 'flags' END))
          FILTER (WHERE l.updated_at > entry.reviewed_at AND ('bleeding' = ANY (link.fields) AND blood <> 'none'
            OR 'symptoms' = ANY (link.fields) AND body -> 'flags' <> '[]')))) INTO news
      FROM logs l WHERE l.user_id = link.user_id AND l.deleted_at IS NULL AND l."on" BETWEEN first_on AND last_on;
    told := told || jsonb_build_array(news || jsonb_build_object('id', entry.id, 'label', entry.label, 'reviewedAt', entry.reviewed_at,
      'expiresAt', link.expires_at, 'signs', 'bleeding' = ANY (link.fields) OR 'symptoms' = ANY (link.fields),
      'decided', (SELECT count(*) FROM share_answers a WHERE a.user_id = link.user_id AND a.link_id = link.id
        AND GREATEST(a.accepted_at, a.declined_at) > entry.reviewed_at)));
  END LOOP;
  EXECUTE format('SET LOCAL app.user_id = %L', p_user);
  DELETE FROM caseload WHERE user_id = p_user AND id = ANY (dead);
  RETURN jsonb_build_object('timeZone', (SELECT time_zone FROM users WHERE user_id = p_user), 'entries', told);
END
$$;
