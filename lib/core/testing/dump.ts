import type pg from "pg";

/**
 * Everything the database keeps, as `COPY … TO` would write it: each row as text under its table's name. For tests that look for what must not be in it.
 * @param client connected as the database's owner: row-level security hides rows from the app
 */
export async function dumpText(client: Pick<pg.Client, "query">): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const parts: string[] = [];
  for (const { name } of rows) {
    const table = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    parts.push(`-- ${name}`, ...table.rows.map(({ row }) => row));
  }
  return parts.join("\n");
}
