import type { Visitor } from "./rows.ts";

export type Kind = "public" | "member" | "shared";
/**
 * `least`: the ratio to the floor that the page must reach, where one is set.
 * `mostJs`: bytes of first-load JavaScript above an empty Next app, where it is not its kind's. `logs`: of somebody with so many.
 */
export type BenchPage = { path: string; kind: Kind; least?: number; mostJs?: number; logs?: number };

export const pages: readonly BenchPage[] = [
  { path: "/", kind: "public", least: 0.9 },
  { path: "/exercises", kind: "public", least: 0.9 },
  { path: "/exercises/pf-drop", kind: "public", least: 0.9 },
  { path: "/routines", kind: "public" },
  { path: "/routines/after-session", kind: "public" },
  { path: "/safety", kind: "public", least: 0.9 },
  { path: "/sign-in", kind: "public", least: 0.9 },
  { path: "/today", kind: "member", least: 0.7 },
  { path: "/plan", kind: "member" },
  { path: "/log", kind: "member" },
  { path: "/session?routine=after-session", kind: "member", mostJs: 45_000 },
  { path: "/devices", kind: "member" },
  { path: "/history", kind: "member", least: 0.7 },
  { path: "/share", kind: "member" },
  { path: "/readiness", kind: "member" },
  { path: "/s/[token]", kind: "shared", least: 0.7 },
  { path: "/s/[token] of 10 logs", kind: "shared", least: 0.7, logs: 10 },
  { path: "/s/[token] of 3,650 logs", kind: "shared", least: 0.7, logs: 3_650 },
];

export const targets = {
  roundTrips: 6,
  /** Bytes of first-load JavaScript above an empty Next app. */
  jsOverFloor: { public: 10_000, member: 35_000, shared: 35_000 } satisfies Record<Kind, number>,
  /** A log saved, as a share of a bare insert's rate at 32 connections. */
  write: 0.04,
  /** List time at the longest history by that at the shortest. */
  list: 1.3,
  /** Round trips and bytes of HTML of the history page, whatever the length. */
  listRoundTrips: 7,
  listHtml: 120_000,
  secondStartMs: 5_000,
  memoryMb: 400,
  /** What a second load of the same size may add. */
  growthMb: 20,
} as const;

/** Whom the bench asks as. `lists`: people with so many logs, and the path of a link that shares all of them. */
export type Cast = {
  member: Visitor;
  sharePath: string;
  lists: { logs: number; visitor: Visitor; sharePath: string }[];
  writers: Visitor[];
  rows: number;
};

/** The page's real path and the cookie it needs. */
export function addressOf({ path, kind, logs }: BenchPage, { member, sharePath, lists }: Cast): { path: string; cookie?: string } {
  if (kind === "public") return { path };
  if (logs !== undefined) return { path: lists.find((list) => list.logs === logs)?.sharePath ?? path };
  return kind === "shared" ? { path: sharePath } : { path, cookie: member.cookie };
}
