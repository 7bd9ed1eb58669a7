import { untilIdle } from "./idle.ts";
import { load, medianOf, requestBytes } from "./load.ts";
import { type Effort, fetchPage } from "./measure-pages.ts";
import type { Cast } from "./pages.ts";
import type { countingProxy } from "./proxy.ts";

export const listPath = "/history";
/** `ms`: what the history page waits for the database, from its first statement's sending to its last answer; `pageMs`: the whole page. */
export type ListTime = { logs: number; rows: number; ms: number; pageMs: number; roundTrips: number; htmlBytes: number };
export type ListWeight = Pick<ListTime, "ms" | "roundTrips" | "htmlBytes">;

const round = (value: number) => Number(value.toFixed(2));

/** Median database time of the history page, its round trips and its HTML, by length of the history, people taken in turn. */
export async function measureListDatabase(
  port: number,
  { lists }: Cast,
  proxy: Awaited<ReturnType<typeof countingProxy>>,
  times: number,
): Promise<ListWeight[]> {
  await untilIdle();
  const all = lists.map((): number[] => []);
  const weights = lists.map(() => ({ roundTrips: 0, htmlBytes: 0 }));
  for (let time = -20; time < times; time += 1) {
    for (const [index, { visitor }] of lists.entries()) {
      proxy.take();
      const html = await fetchPage(port, { path: listPath, cookie: visitor.cookie });
      const { ms, roundTrips } = proxy.take();
      if (time < 0) continue;
      all[index]?.push(ms);
      weights[index] = { roundTrips, htmlBytes: Buffer.byteLength(html) };
    }
  }
  return all.map((each, index) => ({ roundTrips: 0, htmlBytes: 0, ...weights[index], ms: round(medianOf(each)) }));
}

/** Median time of the whole page at one connection, people taken in turn. */
export async function measureListPage(port: number, { lists }: Cast, { rounds, seconds }: Effort): Promise<number[]> {
  const all = lists.map((): number[] => []);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [index, { visitor }] of lists.entries()) {
      const bytes = requestBytes({ path: listPath, cookie: visitor.cookie });
      await untilIdle();
      all[index]?.push((await load({ port, connections: 1, seconds, next: () => bytes })).p50);
    }
  }
  return all.map((each) => round(medianOf(each)));
}
