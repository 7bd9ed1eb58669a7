import { addDays, type LocalDate } from "@/lib/core/calendar";

export const shareRanges = ["4-weeks", "3-months", "all", "own"] as const;
export type ShareRange = (typeof shareRanges)[number];

/** Days a link stays open: from 1 to `longest`. */
export const openFor = { usual: 30, longest: 90 } as const;
/** A link is dead after this many wrong passcodes in its life; prisma/migrations/0002_share_gate counts them. */
export const wrongPasscodesAllowed = 5;
export const passcodeLength = { least: 6, most: 128 } as const;

export const isShareRange = (text: string): text is ShareRange => shareRanges.some((range) => range === text);

/** The days a link shares. Without `toOn` it is up to the day of each opening. */
export type Days = { fromOn: LocalDate; toOn?: LocalDate };

/** What a choice of days comes to. `firstOn` is the person's first recorded day, if any. */
export function daysOf(
  choice: { range: ShareRange; from?: LocalDate | undefined; to?: LocalDate | undefined },
  today: LocalDate,
  firstOn?: LocalDate,
): Days {
  switch (choice.range) {
    case "4-weeks":
      return { fromOn: addDays(today, -27) };
    case "3-months":
      return { fromOn: addDays(today, -91) };
    case "all":
      return { fromOn: firstOn ?? today };
    case "own": {
      // A last day before anything was recorded is a stretch of its own, with nothing in it.
      const first = firstOn && (!choice.to || firstOn <= choice.to) ? firstOn : (choice.to ?? today);
      return { fromOn: choice.from ?? first, ...(choice.to ? { toOn: choice.to } : {}) };
    }
  }
}

/** The last day that may be seen at an opening: never a day that has not come. */
export const lastDay = ({ toOn }: { toOn?: LocalDate | null }, today: LocalDate): LocalDate => (toOn && toOn < today ? toOn : today);
