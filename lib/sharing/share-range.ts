import { addDays, type LocalDate } from "@/lib/core/calendar";

export const shareRanges = ["30-days", "3-months", "all", "own"] as const;
export type ShareRange = (typeof shareRanges)[number];

/** Hours a link stays open: from 1 to `longest`, a year; `choices` are offered. */
export const openFor = { usual: 720, longest: 8_760, choices: [1, 8, 24, 72, 168, 720, 2_160, 4_368, 8_760] } as const;
/** A link is dead after this many wrong passcodes in its life; prisma/migrations/0002_share_gate counts them. */
export const wrongPasscodesAllowed = 5;
export const passcodeLength = { least: 6, most: 128 } as const;

/** Windows that move along: so many days up to the day of each opening. */
const rollingDays = { "30-days": 30, "3-months": 92 } as const;

export const isShareRange = (text: string): text is ShareRange => shareRanges.some((range) => range === text);

/** The days a link shares. Without `toOn` it is up to the day of each opening; with `rolling` it begins so many days before that. */
export type Days = { fromOn: LocalDate; toOn?: LocalDate; rolling?: number };

/** What a choice of days comes to. `firstOn` is the person's first recorded day, if any. */
export function daysOf(
  choice: { range: ShareRange; from?: LocalDate | undefined; to?: LocalDate | undefined },
  today: LocalDate,
  firstOn?: LocalDate,
): Days {
  switch (choice.range) {
    case "30-days":
    case "3-months": {
      const rolling = rollingDays[choice.range];
      return { fromOn: addDays(today, 1 - rolling), rolling };
    }
    case "all":
      return { fromOn: firstOn ?? today };
    case "own": {
      // A last day before anything was recorded is a stretch of its own, with nothing in it.
      const first = firstOn && (!choice.to || firstOn <= choice.to) ? firstOn : (choice.to ?? today);
      return { fromOn: choice.from ?? first, ...(choice.to ? { toOn: choice.to } : {}) };
    }
  }
}

/** The first and last day that may be seen at an opening on `today`: never a day that has not come. */
export function windowOn(
  { fromOn, toOn, rolling }: { fromOn: LocalDate; toOn?: LocalDate | null; rolling?: number | null },
  today: LocalDate,
): { fromOn: LocalDate; toOn: LocalDate } {
  return { fromOn: rolling ? addDays(today, 1 - rolling) : fromOn, toOn: toOn && toOn < today ? toOn : today };
}
