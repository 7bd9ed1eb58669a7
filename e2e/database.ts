import { Client } from "pg";
import { dumpText } from "../lib/core/testing/dump";

/** The database's owner, whom row-level security lets through: what the app itself can never do. */
export class Database {
  private readonly client = new Client({ connectionString: process.env.DATABASE_URL });
  private open: Promise<unknown> | undefined;

  async rows<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    this.open ??= this.client.connect();
    await this.open;
    return (await this.client.query(sql, values)).rows as Row[];
  }

  /** Tables that hold something of a person, straight from the catalogue: a new one is watched from its first day. */
  private async tables(): Promise<string[]> {
    const found = await this.rows<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'user_id' ORDER BY 1",
    );
    return found.map(({ name }) => name);
  }

  /** Every row of a person, as text by table: equal before and after means that nothing of theirs changed. */
  async everythingOf(userId: string, { except = [] as string[] } = {}): Promise<Record<string, string[]>> {
    const all: Record<string, string[]> = {};
    for (const table of await this.tables()) {
      if (except.includes(table)) continue;
      const rows = await this.rows<{ row: string }>(`SELECT t::text AS row FROM ${table} t WHERE user_id = $1 ORDER BY 1`, [userId]);
      all[table] = rows.map(({ row }) => row);
    }
    return all;
  }

  /** How many rows a person has, by table. Sessions aside: signing in is no record. */
  async countsOf(userId: string): Promise<Record<string, number>> {
    const all = await this.everythingOf(userId, { except: ["sessions"] });
    return Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, rows.length]));
  }

  /** A person's logs in the order in which they were written down here. */
  logsOf(userId: string): Promise<{ id: string; body: Record<string, unknown> }[]> {
    return this.rows("SELECT id, body FROM logs WHERE user_id = $1 ORDER BY created_at, id", [userId]);
  }

  async userIdOf(userName: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>("SELECT user_id AS id FROM users WHERE user_name = $1", [userName]);
    if (!row) throw new Error(`There is nobody called ${userName}.`);
    return row.id;
  }

  /** Days go by: everything of the person moves so many days back. The standing has to be folded anew afterwards. */
  async passDays(userId: string, days: number): Promise<void> {
    for (const [table, column] of [
      ["screenings", '"on"'],
      ["programs", '"on"'],
      ["logs", '"on"'],
      ["clinician_agreements", '"on"'],
      ["step_up_confirmations", '"on"'],
    ]) {
      await this.rows(`UPDATE ${table} SET ${column} = ${column} - $2::int WHERE user_id = $1`, [userId, days]);
    }
    await this.rows(
      "UPDATE devices SET created_at = created_at - make_interval(days => $2), retired_at = retired_at - make_interval(days => $2) WHERE user_id = $1",
      [userId, days],
    );
  }

  /** Everything that is kept, as text. */
  async dump(): Promise<string> {
    await this.rows("SELECT 1");
    return dumpText(this.client);
  }

  async forget(userId: string): Promise<void> {
    await this.rows("DELETE FROM users WHERE user_id = $1", [userId]);
  }

  async end(): Promise<void> {
    if (this.open) await this.client.end();
  }
}
