import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { live } from "/work/main/lib/programs/testing/live";
import { characters } from "/work/main/lib/programs/testing/lives";
import { brokenPromise } from "/work/main/lib/programs/testing/oracle";
import { applyEvent, emptyState, foldEvents } from "/work/main/lib/programs/fold-state";
import { standingOn } from "/work/main/lib/programs/standing";
const n = Number(process.argv[2] ?? 100);
const people = fc.sample(characters(200), { numRuns: n, seed: Number(process.argv[3] ?? 1) });
const t = performance.now(); const kinds = new Map<string, number>(); let longest = 0, evs = 0, prac = 0, grew=0; const states = new Map<string,number>();
for (const p of people) {
  let f: string | undefined; let ctx: any;
  const { events, state } = live(p, (m) => { const b = f ? undefined : brokenPromise(m, p.devices); if (b) { f = b; ctx = { m, p }; } if (m.plan[0]?.kind === "practice") prac++; states.set(m.standing.state, (states.get(m.standing.state) ?? 0) + 1); });
  evs += events.length;
  if (!f) { let s: any = emptyState(); for (const e of events) { const b = standingOn(s, p.devices, e.on); const a = applyEvent(s, e, p.devices).state; const [x, y] = [s.size?.mm, a.size?.mm];
      if (y !== undefined && x !== undefined && y > x) { grew++; if (e.type !== "confirm-step-up") f = "grew by " + e.type; }
      if (x === undefined && y !== undefined && b.device && y > b.device.mm) f = `began at ${y} not ${b.device.mm}`; const cap=a.clinician?.parameters?.maxDiameterMm ?? 30; if (y>cap) f = "cap"; s = a; } }
  const re = foldEvents(events, p.devices).state;
  if (!f && !isDeepStrictEqual(re, state)) { f = "fold differs"; }
  const txt = JSON.stringify(state); longest = Math.max(longest, txt.length);
  if (!f && !isDeepStrictEqual(JSON.parse(txt), state)) { f = "json"; for (const k of Object.keys(state)) if (!isDeepStrictEqual(JSON.parse(JSON.stringify((state as any)[k])), (state as any)[k])) console.log("  json", k, (state as any)[k]); }
  if (f) { const k = f.replace(/^\S+: /, ""); if (!kinds.has(k)) { console.log(f, ctx && JSON.stringify({ st: ctx.m.standing.state, prog: ctx.m.standing.program, dev: ctx.m.standing.device, scr: ctx.m.standing.screening?.result, cl: ctx.m.standing.clinician, plan: ctx.m.plan.map((d: any) => d.on + d.kind + d.items.map((i: any) => i.routineId ?? i.deviceId)), last: ctx.m.events.filter((e: any) => e.type !== "exercise").slice(-6) }).slice(0, 2500)); } kinds.set(k, (kinds.get(k) ?? 0) + 1); }
}
console.log((performance.now() - t) / n, "ms/life", longest, "bytes", evs / n, "events", prac / n, "practice days", grew / n, "steps up", Object.fromEntries(states), Object.fromEntries(kinds));
