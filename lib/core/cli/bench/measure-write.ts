import type { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Floor } from "./floor.ts";
import { boundary, formFields, multipart } from "./form-fields.ts";
import { untilIdle } from "./idle.ts";
import { load, medianOf, requestBytes } from "./load.ts";
import { type Effort, fetchPage } from "./measure-pages.ts";
import type { Cast } from "./pages.ts";

export type WriteSpeed = { ratioToBare: number; perSecond: number; p50: number; p99: number };
export type Write = { c1: WriteSpeed; c32: WriteSpeed; ratioToBare: number };

const path = "/log?kind=dilation";
const SEE_OTHER = 303;

/** Requests that send the log form as a browser without JavaScript does, each with an id of its own, by people in turn. */
async function logSender(port: number, { writers }: Cast): Promise<() => Buffer> {
  const [first] = writers;
  if (!first) throw new Error("Nobody is there to write.");
  const html = await fetchPage(port, { path, cookie: first.cookie });
  const fields = formFields(html, "comfort");
  const target = "segments.2";
  const size = fields.get(`${target}.deviceId`) || /name="segments\.2\.deviceId"[^>]*value="([^"]+)"/.exec(html)?.[1] || "";
  for (const [name, value] of Object.entries({ [`${target}.deviceId`]: size, [`${target}.minutes`]: "10", pain: "1", comfort: "8", blood: "none" })) {
    fields.set(name, value);
  }
  // Next takes a form only when its Origin is the Host.
  const headers = { Host: `localhost:${port}`, "Content-Type": `multipart/form-data; boundary=${boundary}`, Origin: `http://localhost:${port}` };
  let turn = 0;
  return () => {
    const { cookie } = writers[turn % writers.length] ?? first;
    turn += 1;
    fields.set("id", uuidv7());
    return requestBytes({ path, method: "POST", cookie, headers, body: multipart(fields) });
  };
}

/** A log saved through the real action against one row inserted behind node:http, in turn; afterwards every answered log must be there. */
export async function measureWrite(port: number, floor: Floor, cast: Cast, owner: Client, { rounds, seconds }: Effort): Promise<Write> {
  const send = await logSender(port, cast);
  const insert = requestBytes({ path: "/insert", method: "POST", body: Buffer.from("pain=1&comfort=8&blood=none") });
  const ids = cast.writers.map(({ userId }) => userId);
  const stored = async () => {
    const { rows } = await owner.query("SELECT count(*)::int AS count FROM logs WHERE user_id = ANY ($1) AND kind = 'dilation'", [ids]);
    return rows[0]?.count as number;
  };
  const before = await stored();
  let answered = (await load({ port, connections: 8, seconds, next: send, expect: SEE_OTHER })).count;
  const at = async (connections: number): Promise<WriteSpeed> => {
    const runs: WriteSpeed[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      await untilIdle();
      const bare = await load({ port: floor.bare, connections, seconds, next: () => insert });
      await untilIdle();
      const ours = await load({ port, connections, seconds, next: send, expect: SEE_OTHER });
      answered += ours.count;
      runs.push({ ratioToBare: ours.perSecond / bare.perSecond, perSecond: ours.perSecond, p50: ours.p50, p99: ours.p99 });
    }
    const middle = (of: keyof WriteSpeed, digits: number) => Number(medianOf(runs.map((sample) => sample[of])).toFixed(digits));
    return { ratioToBare: middle("ratioToBare", 4), perSecond: middle("perSecond", 0), p50: middle("p50", 1), p99: middle("p99", 1) };
  };
  const c1 = await at(1);
  const c32 = await at(32);
  const written = (await stored()) - before;
  if (written < answered) throw new Error(`${answered} logs were acknowledged, and ${written} are there.`);
  return { c1, c32, ratioToBare: c32.ratioToBare };
}
