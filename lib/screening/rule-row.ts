import type { LocalDate } from "@/lib/core/dates";
import type { Rule } from "@/lib/core/rule";
import type { HelpLevel } from "./emergency";
import type { Intake, ScreeningResult } from "./schema";

/** A row of the screening table (clinical.md 2). */
export type ScreeningRule = Rule & {
  result: ScreeningResult;
  when: (intake: Intake, today: LocalDate) => boolean;
  /** Whose number the wording ends with. */
  help?: HelpLevel;
};

type Shared = Pick<ScreeningRule, "result" | "standing" | "source" | "decision">;

/** Rows of one kind share result, source and decision; a row may replace any of them. */
export const row =
  (shared: Shared) =>
  (
    id: string,
    condition: string,
    wording: string,
    when: ScreeningRule["when"],
    own: Partial<Omit<Shared, "result">> & Pick<ScreeningRule, "help"> = {},
  ): ScreeningRule => ({
    id,
    condition,
    wording,
    when,
    ...shared,
    ...own,
  });
