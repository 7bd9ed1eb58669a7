import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";

/**
 * What no framework can beat: node:http and pg. GET answers 20 rows by indexed user id in 20 kB of HTML, POST inserts one log.
 * `serve-bare.ts PORT`; the database, the query and the people come in BENCH_ variables.
 */
const { BENCH_DATABASE_URL, BENCH_SQL = "", BENCH_PERSON, BENCH_WRITERS = "" } = process.env;
const pool = new pg.Pool({ connectionString: BENCH_DATABASE_URL, max: 10 });
// The database may be stopped first.
pool.on("error", () => undefined);
const filler = "x".repeat(950);
const writers = BENCH_WRITERS.split(",");
let turn = 0;

async function rows(): Promise<string> {
  const { rows } = await pool.query(BENCH_SQL, [BENCH_PERSON]);
  const items = rows.map(({ day, kind, pain, comfort }) => `<li>${day} ${kind} ${pain} ${comfort} ${filler}</li>`);
  return `<!DOCTYPE html><html lang="en"><body><ul>${items.join("")}</ul></body></html>`;
}

const INSERT = `INSERT INTO logs (user_id, id, kind, "on", body, updated_at) VALUES ($1, $2, 'daily', $3, $4, now())`;

async function insert(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.stringify({ sent: Buffer.concat(chunks).toString("latin1") });
  turn += 1;
  await pool.query(INSERT, [writers[turn % writers.length], randomUUID(), "2020-01-01", body]);
  return "saved";
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = request.method === "POST" ? await insert(request) : await rows();
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": Buffer.byteLength(text) }).end(text);
}

createServer((request, response) => {
  answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
}).listen(Number(process.argv[2]), "127.0.0.1", () => console.log("listening"));
