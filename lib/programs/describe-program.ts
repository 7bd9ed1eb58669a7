import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import { limitOf, type ProgramRuleId, reasonOf } from "./rules";
import type { Parameters, ProgramKind, Reason, Standing } from "./schema";
import { type Phase, templates } from "./templates";

export type DescribedPhase = {
  /** Days from the first day of the program; `to` is the last one, absent while the phase lasts. */
  from: number;
  to?: number;
  /** The first day of the phase in the calendar, once the program is accepted. */
  startsOn?: LocalDate;
  dilation: boolean;
  routines: readonly string[];
  why: Reason;
  current: boolean;
};

/** A phase that is opened by the rule of its days without a dilator is told by what it is for. */
function wordedRule(kind: ProgramKind, { rule, dilation }: Phase): ProgramRuleId {
  if (rule !== "PRG-ROUTINE-DAY") return rule;
  if (kind === "strength-continence") return "PRG-STRENGTH-GOOD-5";
  return dilation ? "PRG-SESSION-DAY" : rule;
}

/**
 * Why a program is open to a person: its own row, unless that says more than their screening does (an open floor chosen by wish, a start that a
 * clinician agreed to), and the rows that their screening matched. Empty: by their own wish.
 */
export function whyProgram({ screening }: Pick<Standing, "screening">, kind: ProgramKind): Reason[] {
  const matched = (screening?.reasons ?? []).filter(({ rule }) => rule !== "SCR-CLEAR");
  const own = reasonOf(templates[kind].rule);
  const fits = kind === "general-comfort" ? matched.length === 0 : kind !== "relax-first" || screening?.tightFloor === true;
  return fits ? [own, ...matched] : matched;
}

/** Each phase in order; `accepted` with `today` marks the current one. */
export function describePhases(kind: ProgramKind, running?: { acceptedOn: LocalDate; today: LocalDate }): DescribedPhase[] {
  const { phases } = templates[kind];
  const day = running ? daysBetween(running.acceptedOn, running.today) : undefined;
  return phases.map((phase, at) => {
    const next = phases[at + 1]?.fromDay;
    const current = day !== undefined && day >= phase.fromDay && (next === undefined || day < next);
    return {
      from: phase.fromDay,
      ...(next !== undefined && { to: next - 1 }),
      ...(running && { startsOn: addDays(running.acceptedOn, phase.fromDay) }),
      dilation: phase.dilation,
      routines: phase.routines,
      why: reasonOf(wordedRule(kind, phase)),
      current,
    };
  });
}

/** A parameter of a program with what stands for it: numbers as they are used (mm, minutes, days), `from` and `to` where it grows. */
export type DescribedParameter =
  | { name: "start" | "largest"; mm: number; by: "clinician" | "rule" }
  | { name: "startSmallest" }
  | { name: "minutes"; from: number; to: number }
  | { name: "around"; warmUp: number; coolDown: number }
  | { name: "repetitions"; repetitions: number; sets: number }
  | { name: "smaller" | "perWeek" | "everyOtherDay" | "perDay" | "daysPerSize" | "step"; value: number }
  | { name: "clinicianSets" };

function minutesOf(kind: ProgramKind, set: Parameters): DescribedParameter {
  if (set.dilationMinutes !== undefined) return { name: "minutes", from: set.dilationMinutes, to: set.dilationMinutes };
  if (kind === "relax-first") return { name: "minutes", from: 1, to: limitOf("PRG-RELAX-MINUTES-3") };
  return { name: "minutes", from: limitOf("PRG-MINUTES-3"), to: limitOf("PRG-MINUTES-5") };
}

/**
 * The numbers of a program's sessions: the clinician's (`set`) over the template's. Programs without a dilator have none; where a clinician has to
 * set them and has not, only that is said.
 */
export function describeParameters(kind: ProgramKind, set: Parameters = {}): DescribedParameter[] {
  const template = templates[kind];
  if (!template.phases.some(({ dilation }) => dilation)) return [];
  if (template.required.some((name) => set[name] === undefined)) return [{ name: "clinicianSets" }];
  const all = { ...template.parameters, ...set };
  // In relax-first the smallest size is the only one until a clinician sets more.
  const stays = kind === "relax-first" && all.maxDiameterMm === undefined;
  const largest: DescribedParameter[] =
    all.maxDiameterMm !== undefined
      ? [{ name: "largest", mm: all.maxDiameterMm, by: "clinician" }]
      : stays
        ? []
        : [{ name: "largest", mm: limitOf("PRG-CAP-SELF-30"), by: "rule" }];
  return [
    all.startDiameterMm === undefined ? { name: "startSmallest" } : { name: "start", mm: all.startDiameterMm, by: "clinician" },
    ...largest,
    ...(stays ? [] : [{ name: "step", value: limitOf("PRG-STEP-4MM") } as const]),
    minutesOf(kind, all),
    ...(all.smallerMinutes ? [{ name: "smaller", value: all.smallerMinutes } as const] : []),
    { name: "around", warmUp: limitOf("PRG-WARM-UP-5"), coolDown: limitOf("PRG-COOL-DOWN-2") },
    ...(all.mode === "repetitions"
      ? [{ name: "repetitions", repetitions: all.repetitions ?? limitOf("PRG-REPETITIONS-15"), sets: all.sets ?? limitOf("PRG-SETS-2") } as const]
      : []),
    { name: "perWeek", value: all.sessionsPerWeek ?? limitOf("PRG-WEEK-3") },
    ...(all.everyOtherDayWeeks === undefined ? [] : [{ name: "everyOtherDay", value: all.everyOtherDayWeeks } as const]),
    { name: "perDay", value: all.sessionsPerDay ?? limitOf("PRG-ONCE-A-DAY") },
    ...(stays ? [] : [{ name: "daysPerSize", value: all.minDaysPerSize ?? limitOf("PRG-DAYS-14") } as const]),
  ];
}
