import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { scratch } from "../testing/house.ts";
import { castOf } from "./bench/cast.ts";
import { buildFloor, startFloor } from "./bench/floor.ts";
import { type Running, residentMb, startHouse } from "./bench/house.ts";
import { idleness, untilIdle } from "./bench/idle.ts";
import { load, requestBytes } from "./bench/load.ts";
import { type ListTime, measureListDatabase, measureListPage } from "./bench/measure-list.ts";
import { type Effort, fetchPage, floorJsOf, measureSpeed, weigh } from "./bench/measure-pages.ts";
import { measureWrite } from "./bench/measure-write.ts";
import { addressOf, type BenchPage, type Cast, pages } from "./bench/pages.ts";
import { countingProxy } from "./bench/proxy.ts";
import { printReport, type Report } from "./bench/report.ts";
import { secretsOf } from "./data-dir.ts";
import { appLogin } from "./database.ts";
import { buildApp, generateClient } from "./make.ts";
import { freePort } from "./ports.ts";
import { embeddedUrl } from "./postgres.ts";
import { atEnd, command, Stop, say } from "./stop.ts";

const DIST = ".next-test";

/** The pages that are there. With --skip-missing one that is not is told and left out; otherwise it ends the bench. */
async function presentPages(port: number, cast: Cast, skipMissing: boolean): Promise<BenchPage[]> {
  const present: BenchPage[] = [];
  for (const page of pages) {
    try {
      await fetchPage(port, addressOf(page, cast));
      present.push(page);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!skipMissing) throw new Stop(`The page ${why}`);
      say(`Left out: ${why}`);
    }
  }
  return present;
}

/** Resident memory after the start and after two loads of so many requests over all pages. */
async function loadAll({ port, pid }: Running, present: readonly BenchPage[], cast: Cast, requests: number): Promise<number> {
  const all = present.map((page) => requestBytes(addressOf(page, cast)));
  let [turn, done] = [0, 0];
  const next = () => {
    turn += 1;
    return all[turn % all.length] ?? Buffer.alloc(0);
  };
  while (done < requests) done += (await load({ port, connections: 32, seconds: 2, next })).count;
  await untilIdle();
  return residentMb(pid);
}

type Options = { quick: boolean; skipMissing: boolean };

async function bench(folder: string, { quick, skipMissing }: Options): Promise<Report> {
  const effort: Effort = quick ? { rounds: 1, seconds: 0.5 } : { rounds: 3, seconds: 1.5 };
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  await generateClient();
  await buildApp(DIST);
  await buildFloor();
  const given = { GRADUAL_DATA_DIR: dataDir, NEXT_DIST_DIR: DIST };

  say("First start, with an empty data folder…");
  const first = await startHouse(given);
  const ownerUrl = embeddedUrl(dataDir);
  const owner = new Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  const cast = await castOf(dataDir, owner, quick ? 20_000 : 1_000_000);
  await owner.end();
  await first.stop();

  say("Second start…");
  const second = await startHouse(given);
  const rssStart = residentMb(second.pid);
  await second.stop();

  say("Counting round trips, through a proxy…");
  const login = new URL(appLogin(ownerUrl, secretsOf(dataDir).GRADUAL_SECRET).url);
  const proxyPort = await freePort();
  const proxy = await countingProxy(proxyPort, Number(login.port));
  login.port = String(proxyPort);
  const counted = await startHouse({ ...given, APP_DATABASE_URL: login.href });
  const present = await presentPages(counted.port, cast, skipMissing);
  const database = { url: ownerUrl, person: cast.member.userId, writers: cast.writers.map(({ userId }) => userId) };
  const floor = await startFloor(database);
  const floorJs = await floorJsOf(floor.next);
  const weights = [];
  for (const page of present) weights.push(await weigh(page, counted.port, cast, { proxy, distDir: DIST, floorJs }));
  const listWeights = await measureListDatabase(counted.port, cast, proxy, quick ? 10 : 100);
  await counted.stop();

  const house = await startHouse(given);
  const warm = { connections: 8, seconds: effort.seconds };
  for (const path of ["/", "/rows"]) await load({ ...warm, port: floor.next, next: () => requestBytes({ path }) });
  await load({ ...warm, port: floor.bare, next: () => requestBytes({ path: "/" }) });
  const measured: Report["pages"] = [];
  for (const [index, page] of present.entries()) {
    const weight = weights[index];
    if (!weight) continue;
    const { c1, c32, p50, p99 } = await measureSpeed(page, house.port, floor, cast, effort);
    measured.push({ path: page.path, c1, c32, p50, p99, ...weight });
    say(`${page.path}: ${c1.ratioToFloor} and ${c32.ratioToFloor} of the floor at 1 and 32 connections`);
  }
  const pageMs = await measureListPage(house.port, cast, effort);
  const list = cast.lists.map(
    ({ logs }, index): ListTime => ({
      logs,
      rows: cast.rows,
      pageMs: pageMs[index] ?? Number.NaN,
      ...(listWeights[index] ?? { ms: Number.NaN, roundTrips: Number.NaN, htmlBytes: Number.NaN }),
    }),
  );
  say("Writing…");
  const again = new Client({ connectionString: embeddedUrl(dataDir) });
  await again.connect();
  const write = await measureWrite(house.port, floor, cast, again, effort);
  await again.end();
  say("Memory…");
  const requests = quick ? 1_000 : 20_000;
  const firstLoad = await loadAll(house, present, cast, requests);
  const secondLoad = await loadAll(house, present, cast, requests);
  return {
    pages: measured,
    write,
    list,
    start: { coldMs: first.startMs, secondMs: second.startMs },
    memory: { requests, afterStartMb: rssStart, afterLoadMb: firstLoad, afterSecondLoadMb: secondLoad, growthMb: secondLoad - firstLoad },
  };
}

/** `npm run bench [-- --json] [-- --quick]`: the figures of README's "Bench", beside floors measured in the same minutes. */
await command(async () => {
  const flags = new Set(process.argv.slice(2));
  const unknown = [...flags].find((flag) => !["--json", "--quick", "--skip-missing"].includes(flag));
  if (unknown) throw new Stop(`npm run bench knows --json, --quick and --skip-missing, not ${unknown}.`);
  const { dir, remove } = scratch();
  atEnd(remove);
  const report = await bench(dir, { quick: flags.has("--quick"), skipMissing: flags.has("--skip-missing") });
  if (idleness.given > 0) say(`Something else kept the machine busy before ${idleness.given} of ${idleness.waits} runs: run again for firm figures.`);
  process.stdout.write(flags.has("--json") ? `${JSON.stringify(report)}\n` : printReport(report));
  return 0;
});
