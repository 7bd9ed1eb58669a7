import type { LocalDate } from "@/lib/core/dates";
import { closedBy } from "./check-day";
import { type Author, withProposal } from "./check-proposal";
import { generatePlan } from "./generate-plan";
import { parametersInForce } from "./parameters-in-force";
import { askedFor, strengthLock } from "./permission";
import { standsOn } from "./proposal-bounds";
import type { ChangeProposal } from "./read-proposal";
import { limitOf, reasonOf } from "./rules";
import type { Parameters, ProgramDevice, Reason } from "./schema";
import { usualSmallerMinutes } from "./session-today";
import { sizeInForce } from "./size-in-force";
import type { FoldState } from "./state";

export type Number = Parameters[keyof Parameters];
/** A number as it is and as it would be; undefined: nobody has set it, or it grows by itself. `only`: nobody but a clinician may set it so. */
export type ProposalLine = { name: keyof Parameters; before: Number; after: Number; why: Reason; only: boolean };
type Side = { sizeMm?: number; sessions: number; next?: LocalDate; strengthening: boolean; closed?: Reason };
/** What it comes to: the numbers, and the fortnight that the plan makes of them. */
export type ProposalEffect = { lines: ProposalLine[]; before: Side; after: Side; opens?: Reason; unlocks?: Reason };

/** In the order in which they are read. */
const names: readonly (keyof Parameters)[] = [
  "startDiameterMm",
  "maxDiameterMm",
  "sessionsPerWeek",
  "everyOtherDayWeeks",
  "sessionsPerDay",
  "dilationMinutes",
  "smallerMinutes",
  "mode",
  "holdSeconds",
  "repetitions",
  "sets",
  "minDaysPerSize",
];
const fortnight = 14;

/** A number in force, with what holds where nobody has set it. */
function inForce(state: FoldState, name: keyof Parameters): Number {
  const all = parametersInForce(state);
  if (name === "repetitions" || name === "sets") {
    if (all.mode !== "repetitions") return undefined;
    return all[name] ?? limitOf(name === "sets" ? "PRG-SETS-2" : "PRG-REPETITIONS-15");
  }
  if (name === "smallerMinutes" && state.program && state.program.kind !== "relax-first") return all.smallerMinutes ?? usualSmallerMinutes;
  return all[name];
}

function side(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate): Side {
  const size = sizeInForce(state, devices, today);
  const practice = generatePlan(state, devices, today, fortnight).days.filter(({ kind }) => kind === "practice");
  const closed = closedBy(state, devices, today);
  return {
    ...(size && { sizeMm: size.mm }),
    sessions: practice.reduce((all, { items }) => all + items.length, 0),
    ...(practice[0] && { next: practice[0].on }),
    strengthening: strengthLock(state) === undefined,
    ...(closed && { closed }),
  };
}

/** A proposal beside what is now, as of `today`: every number that it names or that changes with it, and what the plan makes of it. */
export function compareProposal(
  state: FoldState,
  devices: readonly ProgramDevice[],
  today: LocalDate,
  proposed: { change: ChangeProposal; author: Author },
): ProposalEffect {
  const { before, after, parameters } = withProposal(state, devices, today, proposed);
  const { agrees, floor, parameters: given = {} } = proposed.change;
  const beside = { kind: before.program?.kind, set: before.clinician?.parameters };
  const lines = names.flatMap((name): ProposalLine[] => {
    const [one, other] = [inForce(before, name), inForce(after, name)];
    if (given[name] === undefined && (one === other || !parameters)) return [];
    return [{ name, before: one, after: other, ...standsOn(name, after.clinician?.parameters ?? given, beside) }];
  });
  const asked = agrees ? askedFor(before) : undefined;
  const [now, then] = [side(before, devices, today), side(after, devices, today)];
  return {
    lines,
    before: now,
    after: then,
    ...(asked && { opens: reasonOf(asked === "specialist" ? "PRG-SPECIALIST-AGREES" : "PRG-CLINICIAN-AGREES") }),
    ...(floor && then.strengthening && !now.strengthening && { unlocks: strengthLock(before) }),
  };
}
