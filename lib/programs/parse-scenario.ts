import type { z } from "zod";
import { addDays, type LocalDate } from "@/lib/core/dates";
import { deviceReason } from "@/lib/devices/rules";
import { type Intake, intakeSchema } from "@/lib/screening/schema";
import { type Scenario, type ScenarioEvent, scenarioSchema } from "./scenario-schema";

/** `rescreens`: the whole intake of each re-screen, by the place of its event. */
export type ParsedScenario = { ok: true; scenario: Scenario; rescreens: Map<number, Intake> } | { ok: false; problems: string[] };

const at = (path: readonly PropertyKey[]) => (path.length > 0 ? path.map(String).join(".") : "(document)");

function issueLines(error: z.ZodError, under: readonly PropertyKey[] = []): string[] {
  return error.issues.flatMap((issue) => {
    const path = [...under, ...issue.path];
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `${at([...path, key])}: There is no such field.`);
    return [`${at(path)}: ${issue.message.replaceAll("\n", " ")}`];
  });
}

const devicesOf = (event: ScenarioEvent): [string, string][] => {
  if (event.type === "confirm-step-up") return [["deviceId", event.deviceId]];
  if (event.type !== "session") return [];
  const segments = (event.segments ?? []).map((segment, at): [string, string] => [`segments.${at}.deviceId`, segment.deviceId]);
  return event.deviceId ? [["deviceId", event.deviceId], ...segments] : segments;
};

/** What the schema alone cannot see: days outside the range, unknown or doubled devices, an anal one without a base, logs beside `follow`. */
function crossChecks(scenario: Scenario, lastDay: LocalDate): string[] {
  const known = new Set(scenario.devices.map(({ id }) => id));
  const doubled = scenario.devices.flatMap(({ id }, at) =>
    scenario.devices.findIndex((other) => other.id === id) < at ? [`devices.${at}.id: Another device has this id.`] : [],
  );
  const baseless = scenario.devices.flatMap(({ use, flaredBase }, at) =>
    use === "anal" && !flaredBase ? [`devices.${at}.flaredBase: ${deviceReason("DEV-BASE").wording}`] : [],
  );
  const events = scenario.events.flatMap((event, at) => {
    const lines = devicesOf(event).flatMap(([path, id]) => (known.has(id) ? [] : [`events.${at}.${path}: There is no device "${id}".`]));
    if (event.type === "session" && event.deviceId && event.segments) lines.push(`events.${at}.deviceId: Give either deviceId or segments.`);
    if (event.on < scenario.today) lines.push(`events.${at}.on: ${event.on} is before today (${scenario.today}).`);
    if (event.on > lastDay) lines.push(`events.${at}.on: ${event.on} is after the last day (${lastDay}).`);
    if (scenario.follow && ["session", "exercise", "skip"].includes(event.type))
      lines.push(`events.${at}.type: With "follow" the logs come from the plan.`);
    return lines;
  });
  const outcome = scenario.outcome && !scenario.follow ? ['outcome: It is only used with "follow": "plan".'] : [];
  return [...doubled, ...baseless, ...events, ...outcome];
}

/**
 * Reads a scenario document. Every problem is one line that begins with its path, like "events.3.pain: From 0 to 10."; nothing is ever thrown.
 */
export function parseScenario(text: string): ParsedScenario {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, problems: ["(document): This is not valid JSON."] };
  }
  const parsed = scenarioSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: issueLines(parsed.error) };
  const scenario = parsed.data;
  const problems = crossChecks(scenario, addDays(scenario.today, scenario.days - 1));
  const rescreens = new Map<number, Intake>();
  for (const [at, event] of scenario.events.entries()) {
    if (event.type !== "rescreen") continue;
    const intake = intakeSchema.safeParse({ ...scenario.intake, ...event.intake });
    if (intake.success) rescreens.set(at, intake.data);
    else problems.push(...issueLines(intake.error, ["events", at, "intake"]));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario, rescreens };
}
