import pg from "pg";

/** The dynamic floor: the bare server's query and its rows in a plain list, nothing else. */
export const dynamic = "force-dynamic";

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 });
pool.on("error", () => undefined);

export default async function RowsPage() {
  const { rows } = await pool.query(process.env.BENCH_SQL ?? "", [process.env.BENCH_PERSON]);
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          {row.day} {row.kind} {row.pain} {row.comfort}
        </li>
      ))}
    </ul>
  );
}
