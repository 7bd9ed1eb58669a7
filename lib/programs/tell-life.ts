import { sayDay } from "@/lib/core/dates";
import type { PlannedItem } from "./schema";
import type { Simulation, TimelineDay } from "./simulate";

const item = (planned: PlannedItem): string => {
  if (planned.kind === "routine") return planned.routineId;
  const how = planned.mode === "repetitions" ? `${planned.repetitions} × ${planned.sets}` : `${planned.minutes} min`;
  return `dilation ${planned.deviceId} ${how}`;
};

const plan = ({ planned, why }: TimelineDay): string => {
  const [first] = planned;
  const times = planned.length > 1 ? `${planned.length} × ` : "";
  return `plan: ${first ? `${times}${item(first)}` : "nothing"} (${why.rule})`;
};

function did({ logged = [], decision }: TimelineDay): string[] {
  const outside = decision?.alsoMatched.includes("PRG-OUTSIDE-PLAN") ? " (not in the plan)" : "";
  return logged.flatMap((log) => {
    if (log.kind === "dilation") {
      const extra = [log.blood !== "none" && log.blood, log.sharpPain && "sharp", log.nextDaySoreness && `sore ${log.nextDaySoreness}`]
        .filter(Boolean)
        .join(", ");
      return [`did: ${log.segments.map(({ deviceId }) => deviceId).join(" + ")} pain ${log.pain}${extra && `, ${extra}`}${outside}`];
    }
    if (log.kind === "daily" && log.blood !== "none") return [`noted: ${log.blood}`];
    return log.kind === "skip" ? ["skipped"] : [];
  });
}

function decided({ decision }: TimelineDay): string[] {
  if (!decision || decision.action === "continue") return [];
  const needs = decision.needs.length > 0 ? `, needs ${decision.needs.join(" + ")}` : "";
  return [`→ ${decision.action} ${decision.rule}${decision.until ? ` until ${sayDay(decision.until)}` : ""}${needs}`];
}

const matters = (day: TimelineDay, before: TimelineDay | undefined): boolean =>
  !before ||
  day.events !== undefined ||
  day.state !== before.state ||
  day.size?.mm !== before.size?.mm ||
  day.why.rule !== before.why.rule ||
  day.readiness?.ready !== before.readiness?.ready ||
  did(day).length > 0 ||
  decided(day).length > 0;

/** Days that bring nothing but the week's usual turn of practice and rest. */
const usual = ["PRG-NO-CONSECUTIVE", "PRG-WEEK-3", "PRG-ROUTINE-DAY"];
const plain = (day: TimelineDay, before: TimelineDay | undefined): boolean =>
  before !== undefined &&
  usual.includes(day.why.rule) &&
  !day.events &&
  day.state === before.state &&
  day.size?.mm === before.size?.mm &&
  did(day).length === 0 &&
  decided(day).length === 0;

/** A simulated life as a page of text: one line for each day that matters, so that a clinician can read it through. */
export function tellLife({ screening, program, timeline }: Simulation): string {
  const head = [
    `screening: ${screening.result} (${screening.reasons.map(({ rule }) => rule).join(", ")})${screening.until ? ` until ${sayDay(screening.until)}` : ""}`,
    program ? `program: ${program.kind}${program.alternatives.length > 0 ? `, or ${program.alternatives.join(", ")}` : ""}` : "program: none",
  ];
  const lines = timeline.flatMap((day, at) => {
    const before = timeline[at - 1];
    if (!matters(day, before) || plain(day, before)) return [];
    const ready = day.readiness?.ready && !before?.readiness?.ready ? ["ready for the next size"] : [];
    const blocked =
      day.readiness?.blockedBy && day.readiness.blockedBy.rule !== before?.readiness?.blockedBy?.rule
        ? [`no next size: ${day.readiness.blockedBy.rule}`]
        : [];
    const parts = [plan(day), ...(day.events ?? []), ...did(day), ...decided(day), ...ready, ...blocked];
    return [`${day.on} ${sayDay(day.on).slice(0, 3)}  ${day.state.padEnd(8)}${day.size ? `${day.size.mm} mm` : "no size"} · ${parts.join(" · ")}`];
  });
  return `${[...head, ...lines].join("\n")}\n`;
}
