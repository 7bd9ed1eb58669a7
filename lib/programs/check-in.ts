import type { Standing } from "./schema";
import type { AskKind } from "./todays-ask";

/**
 * What Today says of the daily check. It is asked of whoever follows a program, once a day; whoever has written one down is told so, program or not.
 * Nothing stands beside urgent help.
 */
export function checkInToday({ program, checkedIn }: Pick<Standing, "program" | "checkedIn">, asks: AskKind): "ask" | "done" | undefined {
  if (asks === "urgent") return undefined;
  if (checkedIn) return "done";
  return program ? "ask" : undefined;
}
