import { firstLoadBytes } from "./first-load.ts";
import { type Floor, floorDir } from "./floor.ts";
import { untilIdle } from "./idle.ts";
import { load, medianOf, requestBytes, type Sample } from "./load.ts";
import { addressOf, type BenchPage, type Cast } from "./pages.ts";
import type { countingProxy } from "./proxy.ts";

/** How much of the machine's time the bench takes: rounds of each comparison, and the seconds of each run. */
export type Effort = { rounds: number; seconds: number };
export type Ratios = { ratioToFloor: number; ratioToBare: number };
export type Speed = { c1: Ratios; c32: Ratios /** Milliseconds at 32 connections. */; p50: number; p99: number };

const round = (value: number, digits = 3) => Number(value.toFixed(digits));

/** A page as it is sent: the whole HTML. */
export async function fetchPage(port: number, { path, cookie }: { path: string; cookie?: string }): Promise<string> {
  const response = await fetch(`http://localhost:${port}${path}`, {
    redirect: "manual",
    headers: { "User-Agent": "Mozilla/5.0", ...(cookie && { Cookie: cookie }) },
  });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return html;
}

/** Our page, the floor's and the bare server's in turn, each round beginning with another; the ratios are of neighbours in time. */
export async function measureSpeed(page: BenchPage, port: number, floor: Floor, cast: Cast, { rounds, seconds }: Effort): Promise<Speed> {
  const ours = requestBytes(addressOf(page, cast));
  const floorPage = requestBytes({ path: page.kind === "public" ? "/" : "/rows" });
  const bare = requestBytes({ path: "/" });
  const targets = {
    ours: { port, next: () => ours },
    floor: { port: floor.next, next: () => floorPage },
    bare: { port: floor.bare, next: () => bare },
  };
  const names = Object.keys(targets) as (keyof typeof targets)[];
  await load({ ...targets.ours, connections: 8, seconds });

  const at = async (connections: number) => {
    const all: Record<keyof typeof targets, Sample>[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      const samples: Partial<Record<keyof typeof targets, Sample>> = {};
      for (const name of [...names.slice(turn % 3), ...names.slice(0, turn % 3)]) {
        await untilIdle();
        samples[name] = await load({ ...targets[name], connections, seconds });
      }
      all.push(samples as Record<keyof typeof targets, Sample>);
    }
    const ratio = (to: "floor" | "bare") => round(medianOf(all.map((sample) => sample.ours.perSecond / sample[to].perSecond)));
    return { ratios: { ratioToFloor: ratio("floor"), ratioToBare: ratio("bare") }, ours: all.map((sample) => sample.ours) };
  };
  const c1 = await at(1);
  const c32 = await at(32);
  return {
    c1: c1.ratios,
    c32: c32.ratios,
    p50: round(medianOf(c32.ours.map(({ p50 }) => p50)), 1),
    p99: round(medianOf(c32.ours.map(({ p99 }) => p99)), 1),
  };
}

export type Weight = { roundTrips: number; htmlBytes: number; jsBytes: number; jsOverFloor: number };

/** What one page costs in round trips and bytes. The first requests are let pass: they open connections. */
export async function weigh(
  page: BenchPage,
  port: number,
  cast: Cast,
  { proxy, distDir, floorJs }: { proxy: Awaited<ReturnType<typeof countingProxy>>; distDir: string; floorJs: number },
): Promise<Weight> {
  const address = addressOf(page, cast);
  for (let time = 0; time < 3; time += 1) await fetchPage(port, address);
  proxy.take();
  const times = 5;
  let html = "";
  for (let time = 0; time < times; time += 1) html = await fetchPage(port, address);
  const jsBytes = firstLoadBytes(html, distDir);
  return { roundTrips: proxy.take().roundTrips / times, htmlBytes: Buffer.byteLength(html), jsBytes, jsOverFloor: jsBytes - floorJs };
}

/** First-load JavaScript of an empty Next app. */
export const floorJsOf = async (port: number): Promise<number> => firstLoadBytes(await fetchPage(port, { path: "/" }), `${floorDir}/.next`);
