import type { ListTime } from "./measure-list.ts";
import type { Speed, Weight } from "./measure-pages.ts";
import type { Write } from "./measure-write.ts";
import { pages, targets } from "./pages.ts";

/** What `npm run -s bench -- --json` prints. Ratios are of throughput, ours by theirs; sizes in bytes, times in milliseconds. */
export type Report = {
  pages: ({ path: string } & Speed & Weight)[];
  write: Write;
  list: ListTime[];
  start: { coldMs: number; secondMs: number };
  memory: { requests: number; afterStartMb: number; afterLoadMb: number; afterSecondLoadMb: number; growthMb: number };
};

const verdict = (ok: boolean) => (ok ? "pass" : "MISS");
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "))
    .join("\n");
}

function pageRow({ path, c1, c32, p50, p99, roundTrips, htmlBytes, jsBytes, jsOverFloor }: Report["pages"][number]): string[] {
  const page = pages.find((one) => one.path === path);
  const { least } = page ?? {};
  const most = page?.mostJs ?? targets.jsOverFloor[page?.kind ?? "member"];
  return [
    path,
    `${c1.ratioToFloor.toFixed(2)} ${c32.ratioToFloor.toFixed(2)}`,
    least === undefined ? "" : `≥ ${least} ${verdict(Math.min(c1.ratioToFloor, c32.ratioToFloor) >= least)}`,
    `${c1.ratioToBare.toFixed(2)} ${c32.ratioToBare.toFixed(2)}`,
    p50.toFixed(1),
    p99.toFixed(1),
    `${roundTrips} ${verdict(roundTrips <= targets.roundTrips)}`,
    kb(htmlBytes),
    kb(jsBytes),
    `${kb(jsOverFloor)} ≤ ${kb(most)} ${verdict(jsOverFloor <= most)}`,
  ];
}

const listRow = ({ logs, rows, ms, pageMs, roundTrips, htmlBytes }: ListTime): string[] => [
  `${logs} logs`,
  String(rows),
  ms.toFixed(2),
  pageMs.toFixed(2),
  `${roundTrips} ${verdict(roundTrips <= targets.listRoundTrips)}`,
  `${kb(htmlBytes)} ${verdict(htmlBytes < targets.listHtml)}`,
];

/** The same for people: every figure with its target beside it. */
export function printReport({ pages: measured, write, list, start, memory }: Report): string {
  const head = [
    "page",
    "× floor c1 c32",
    "target",
    "× bare c1 c32",
    "p50 ms",
    "p99 ms",
    `trips ≤ ${targets.roundTrips}`,
    "HTML",
    "JS brotli",
    "JS above an empty app",
  ];
  const growth = (list.at(-1)?.ms ?? Number.NaN) / (list[0]?.ms ?? Number.NaN);
  const { c1, c32 } = write;
  return `${table([head, ...measured.map(pageRow)])}

Floor: for public pages a static Next page of 20 kB, for the others a dynamic Next page with one query for 20 rows. Bare: node:http and pg, the same query, 20 kB. p50 and p99 at 32 connections.

A log saved by a bare insert: ${(c32.ratioToBare * 100).toFixed(1)} % at 32 connections (≥ ${targets.write * 100} % ${verdict(c32.ratioToBare >= targets.write)}), ${(c1.ratioToBare * 100).toFixed(1)} % at 1; ${c32.perSecond} a second, p50 ${c32.p50} ms, p99 ${c32.p99} ms

${table([["history with", "rows in the table", "database ms", "page ms", `trips ≤ ${targets.listRoundTrips}`, `HTML ≤ ${kb(targets.listHtml)}`], ...list.map(listRow)])}
Longest by shortest: ${growth.toFixed(2)} (≤ ${targets.list} ${verdict(growth <= targets.list)})

First start ${start.coldMs} ms with an empty data folder; second ${start.secondMs} ms (≤ ${targets.secondStartMs} ms ${verdict(start.secondMs <= targets.secondStartMs)})
Memory ${memory.afterStartMb} MB after start; ${memory.afterLoadMb} MB and ${memory.afterSecondLoadMb} MB after twice ${memory.requests} requests (≤ ${targets.memoryMb} MB ${verdict(memory.afterSecondLoadMb <= targets.memoryMb)}; growth ≤ ${targets.growthMb} MB ${verdict(memory.growthMb <= targets.growthMb)})
`;
}
