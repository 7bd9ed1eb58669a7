import { createHmac } from "node:crypto";
import { Client } from "pg";
import { Stop } from "./stop.ts";

/** Why Postgres refused, for the codes that a person can do something about. */
const REASONS: Record<string, string> = {
  "28P01": "its password is not accepted",
  "28000": "its user is not accepted",
  "3D000": "there is no such database",
  "53300": "it has no connection left",
};

function unreachable(url: string, error: unknown): Stop {
  const { code, message } = error as NodeJS.ErrnoException;
  const { host, pathname } = new URL(url);
  return new Stop(`The database ${pathname.slice(1)} at ${host} cannot be reached (${REASONS[code ?? ""] ?? code ?? message}): check DATABASE_URL.`);
}

/**
 * A connection of its own to the database, tried for a few seconds.
 * @throws Stop when it cannot be had
 */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: "gradual start" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(url, error);
  }
}

/** @throws Stop below Postgres 15 */
export function checkVersion(serverVersion: number): void {
  if (serverVersion >= 150_000) return;
  throw new Stop(`The database is Postgres ${Math.floor(serverVersion / 10_000)}, and Gradual needs 15 or newer: name another one in DATABASE_URL.`);
}

/** Makes the database of this address when it is missing, through the server's own `postgres` database. */
export async function ensureDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = "/postgres";
  const client = await connect(server.href);
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Login role, password and address with which the app connects to the database of this owner's address. */
export function appLogin(ownerUrl: string, secret: string): { role: string; password: string; url: string } {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!/^[A-Za-z0-9_-]{1,59}$/.test(database)) {
    throw new Stop("The database in DATABASE_URL needs a name of at most 59 letters, digits, hyphens and underscores.");
  }
  // Never "gradual_app", the group's own name, which a database called gradual would give.
  const role = `${database}_web`;
  const password = createHmac("sha256", secret).update(database).digest("hex");
  url.username = role;
  url.password = password;
  return { role, password, url: url.href };
}

/** @throws Stop when the owner may not create roles */
export async function checkMayCreateRoles(owner: Client): Promise<void> {
  const { rows } = await owner.query("SELECT rolsuper OR rolcreaterole AS may FROM pg_roles WHERE rolname = current_user");
  if (rows[0]?.may) return;
  throw new Stop("The user in DATABASE_URL may not create roles: grant it CREATEROLE, or name a prepared login in APP_DATABASE_URL as well.");
}

/**
 * Makes or mends the app's login: it owns nothing, bypasses nothing, and is a member of gradual_app, to which the migrations grant.
 * @throws Stop when a role of that name exists with more rights
 */
export async function ensureAppRole(owner: Client, login: { role: string; password: string }): Promise<void> {
  const role = owner.escapeIdentifier(login.role);
  const password = owner.escapeLiteral(login.password);
  const { rows } = await owner.query(
    "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR NOT rolinherit AS wrong FROM pg_roles WHERE rolname = $1",
    [login.role],
  );
  if (rows[0]?.wrong) throw new Stop(`The database already has a role ${login.role} with more rights than the app may have: rename or drop it.`);
  await owner.query(`${rows.length === 0 ? "CREATE" : "ALTER"} ROLE ${role} LOGIN PASSWORD ${password}`);
  await owner.query(`GRANT gradual_app TO ${role}`);
  const limits = { statement_timeout: "10s", lock_timeout: "5s", idle_in_transaction_session_timeout: "15s" };
  for (const [name, value] of Object.entries(limits)) await owner.query(`ALTER ROLE ${role} SET ${name} = '${value}'`);
}
