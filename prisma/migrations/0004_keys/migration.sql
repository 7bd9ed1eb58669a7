-- Who re-encrypts (npm run keys:rotate): a role that sees ciphertext of everybody, may put other ciphertext in its place, and nothing else. Nobody
-- logs in as it: the database's owner takes it for one statement. lib/core/sealed-columns.ts lists the same columns, and a test compares.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gradual_keys') THEN
    CREATE ROLE gradual_keys NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- made by another database's migration in this very moment
END
$$;
GRANT gradual_keys TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO gradual_keys;

DO $$
DECLARE
  sealed text[];
BEGIN
  -- table, its key, the columns
  FOREACH sealed SLICE 1 IN ARRAY ARRAY[
    ['clinician_agreements', 'user_id, id', 'name'],
    ['devices', 'user_id, id', 'label'],
    ['emails', 'user_id', 'address, pending'],
    ['logs', 'user_id, id', 'note'],
    ['passkeys', 'user_id, id', 'name'],
    ['share_links', 'user_id, id', 'recipient'],
    ['totp_secrets', 'user_id', 'secret']
  ] LOOP
    EXECUTE format('CREATE POLICY reseal ON %I TO gradual_keys USING (true) WITH CHECK (true)', sealed[1]);
    EXECUTE format('GRANT SELECT (%s, %s), UPDATE (%s) ON %I TO gradual_keys', sealed[2], sealed[3], sealed[3], sealed[1]);
  END LOOP;
END
$$;
