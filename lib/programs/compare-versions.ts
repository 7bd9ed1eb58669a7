import { limitOf } from "./rules";
import type { OwnParameters, ProgramKind } from "./schema";
import { usualSmallerMinutes } from "./session-today";
import { templates } from "./templates";

type Version = { kind: ProgramKind; own: OwnParameters };
export type Value = number | "hold" | "repetitions" | undefined;
/** A number as either version has it; undefined: it has none, or one that grows by itself. */
export type ComparedRow = { name: keyof OwnParameters; one: Value; other: Value; differs: boolean };

const names: readonly (keyof OwnParameters)[] = [
  "sessionsPerWeek",
  "dilationMinutes",
  "smallerMinutes",
  "mode",
  "holdSeconds",
  "repetitions",
  "sets",
  "minDaysPerSize",
];

function asSet({ kind, own }: Version, name: keyof OwnParameters): Value {
  const all = { ...templates[kind].parameters, ...own };
  if (name === "repetitions" && all.mode === "repetitions") return all.repetitions ?? limitOf("PRG-REPETITIONS-15");
  if (name === "sets" && all.mode === "repetitions") return all.sets ?? limitOf("PRG-SETS-2");
  if (name === "smallerMinutes" && kind !== "relax-first") return all.smallerMinutes ?? usualSmallerMinutes;
  return all[name];
}

/** Two versions beside each other, by what a person may set and before anything that a clinician has set. */
export const compareVersions = (one: Version, other: Version): ComparedRow[] =>
  names.map((name) => {
    const values = { one: asSet(one, name), other: asSet(other, name) };
    return { name, ...values, differs: values.one !== values.other };
  });
