import { connect, createServer } from "node:net";
import { performance } from "node:perf_hooks";
import { atEnd } from "../stop.ts";

/** What went over the wire since it was last taken: round trips, and the milliseconds the app waited for them. */
export type Traffic = { roundTrips: number; ms: number };

/** Calls back with the type of each whole message of Postgres's protocol; a client's first message has none. */
function messages(each: (type: number) => void, typed: boolean): (data: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let first = !typed;
  return (data) => {
    rest = rest.length > 0 ? Buffer.concat([rest, data]) : data;
    for (;;) {
      const at = first ? 0 : 1;
      if (rest.length < at + 4) return;
      const length = at + rest.readUInt32BE(at);
      if (rest.length < length) return;
      if (!first) each(rest[0] ?? 0);
      first = false;
      rest = rest.subarray(length);
    }
  };
}

const [QUERY, SYNC, READY] = [..."QSZ"].map((letter) => letter.charCodeAt(0));

/**
 * Stands between the app and Postgres and counts. A round trip is a Query or a Sync: after each the app waits for ReadyForQuery.
 * @param upstream Postgres's port on loopback
 */
export async function countingProxy(port: number, upstream: number): Promise<{ take: () => Traffic }> {
  let traffic: Traffic = { roundTrips: 0, ms: 0 };
  const server = createServer((app) => {
    const postgres = connect({ port: upstream, host: "127.0.0.1", noDelay: true });
    app.setNoDelay(true);
    const asked: number[] = [];
    let answered = 0;
    const fromApp = messages((type) => {
      if (type !== QUERY && type !== SYNC) return;
      asked.push(performance.now());
      traffic.roundTrips += 1;
    }, false);
    const fromPostgres = messages((type) => {
      const began = type === READY ? asked.shift() : undefined;
      if (began === undefined) return;
      const now = performance.now();
      // One sent while another was under way is waited for from that one's answer on.
      traffic.ms += now - Math.max(began, answered);
      answered = now;
    }, true);
    app.on("data", (data: Buffer) => {
      fromApp(data);
      postgres.write(data);
    });
    postgres.on("data", (data: Buffer) => {
      fromPostgres(data);
      app.write(data);
    });
    for (const [one, other] of [
      [app, postgres],
      [postgres, app],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  atEnd(() => void server.close());
  return {
    take: () => {
      const taken = traffic;
      traffic = { roundTrips: 0, ms: 0 };
      return taken;
    },
  };
}
