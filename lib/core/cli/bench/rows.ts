import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Client } from "pg";
import { sealWith, unsealWith } from "../../cipher.ts";
import type { KeyRing } from "../../env-schema.ts";

/** A person to ask as: their id and the cookie of a session. */
export type Visitor = { userId: string; cookie: string };

/** A session row, as lib/core/auth.ts would write it. */
export async function signIn(owner: Client, userId: string): Promise<Visitor> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  await owner.query("INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '20 days')", [hash, userId]);
  return { userId, cookie: `gradual-session=${token}` };
}

/** A link that shares everything of this person, as lib/sharing/mutations.ts would write it; its fields are those of the link of `like`. */
export async function shareAll(owner: Client, ring: KeyRing, like: string, userId: string): Promise<string> {
  const [token, id] = [randomBytes(32).toString("base64url"), randomUUID()];
  const recipient = sealWith(ring, "Physio", { userId, table: "share_links", column: "recipient", row: id });
  await owner.query(
    `INSERT INTO consents (user_id, id, kind, version, granted_at) SELECT $1, gen_random_uuid(), kind, version, granted_at FROM consents WHERE user_id = $2`,
    [userId, like],
  );
  await owner.query(
    `INSERT INTO share_links (user_id, id, recipient, fields, from_on, expires_at)
      SELECT $1, $2, $3, fields, '2000-01-01', now() + interval '20 days' FROM share_links WHERE user_id = $4 LIMIT 1`,
    [userId, id, recipient, like],
  );
  const hash = createHash("sha256").update(token).digest("base64url");
  await owner.query("INSERT INTO share_tokens (token_hash, user_id, link_id) VALUES ($1, $2, $3)", [hash, userId, id]);
  return `/s/${token}`;
}

const CLONES = [
  `INSERT INTO users (user_id, user_name, time_zone, region, unit, device_word, adult_confirmed_at)
    SELECT new, 'clone-' || new, time_zone, region, unit, device_word, adult_confirmed_at FROM users, unnest($2::uuid[]) new WHERE user_id = $1`,
  `INSERT INTO devices (user_id, id, label, max_diameter_mm, insertable_length_mm, tip, flared_base, material, use, created_at)
    SELECT new, id, label, max_diameter_mm, insertable_length_mm, tip, flared_base, material, use, created_at
    FROM devices, unnest($2::uuid[]) new WHERE user_id = $1`,
  `INSERT INTO screenings (user_id, id, "on", intake, result, created_at)
    SELECT new, id, "on", intake, result, created_at FROM screenings, unnest($2::uuid[]) new WHERE user_id = $1`,
  `INSERT INTO programs (user_id, id, kind, version, "on", created_at)
    SELECT new, id, kind, version, "on", created_at FROM programs, unnest($2::uuid[]) new WHERE user_id = $1`,
  `INSERT INTO standing_snapshots (user_id, state, updated_at)
    SELECT new, state, updated_at FROM standing_snapshots, unnest($2::uuid[]) new WHERE user_id = $1`,
];

/** People with the devices, program and standing of `like`, and no logs yet. */
export async function clonePeople(owner: Client, ring: KeyRing, like: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const sql of CLONES) await owner.query(sql, [like, ids]);
  await labelClones(owner, ring, like, ids);
  return ids;
}

/** A label opens in its own place only, so each clone's is sealed anew. */
async function labelClones(owner: Client, ring: KeyRing, like: string, ids: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ id: string; label: string }>("SELECT id, label FROM devices WHERE user_id = $1", [like]);
  for (const { id, label } of rows) {
    const place = { table: "devices", column: "label", row: id };
    const text = unsealWith(ring, label, { ...place, userId: like });
    const sealed = ids.map((userId) => sealWith(ring, text, { ...place, userId }));
    await owner.query(
      "UPDATE devices d SET label = n.label FROM unnest($1::uuid[], $2::text[]) AS n(user_id, label) WHERE d.user_id = n.user_id AND d.id = $3",
      [ids, sealed, id],
    );
  }
}

/** One log a day back from yesterday for each of these people, taken in turn from the logs that `like` really has, decisions included. */
export async function fillLogs(owner: Client, like: string, people: readonly string[], each: number): Promise<void> {
  await owner.query(
    `WITH likes AS MATERIALIZED (SELECT *, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS among FROM logs WHERE user_id = $1)
    INSERT INTO logs (user_id, id, kind, "on", time, pain, comfort, blood, device_id, body, decision, updated_at)
    SELECT person, uuidv7(make_interval(days => -day)), kind, current_date - day, time, pain, comfort, blood, device_id, body, decision, now()
    FROM unnest($2::uuid[]) person, generate_series(1, $3) day JOIN likes ON n = day % among`,
    [like, people, each],
  );
}

/** Fills the logs table up to `rows` with other people's years, as the database's owner and without asking each foreign key. */
export async function fillTable(owner: Client, ring: KeyRing, like: string, rows: number): Promise<number> {
  const { rows: counted } = await owner.query<{ count: number }>("SELECT count(*)::int AS count FROM logs");
  const each = 500;
  const people = await clonePeople(owner, ring, like, Math.ceil((rows - (counted[0]?.count ?? 0)) / each));
  await owner.query("SET synchronous_commit = off");
  await owner.query("SET session_replication_role = replica");
  for (let at = 0; at < people.length; at += 100) await fillLogs(owner, like, people.slice(at, at + 100), each);
  await owner.query("SET session_replication_role = DEFAULT");
  await owner.query("SET synchronous_commit = DEFAULT");
  await owner.query("VACUUM (ANALYZE)");
  await owner.query("CHECKPOINT");
  const { rows: now } = await owner.query<{ count: number }>("SELECT count(*)::int AS count FROM logs");
  return now[0]?.count ?? 0;
}
