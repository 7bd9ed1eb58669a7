import { addDays, type LocalDate } from "@/lib/core/dates";
import { logSchema } from "@/lib/sessions/schema";

/** Logs of 40 days in which what each field has is in no other: e2e/scope.spec.ts looks for it where it is shared, and where it is not. */
export function tellingLogs(today: LocalDate, deviceId: string, note: string) {
  const ago = (days: number) => addDays(today, -days);
  const segments = [{ deviceId, minutes: 4.25, mode: "hold" }];
  const session = (days: number, pain: number) => ({ kind: "dilation", on: ago(days), segments, pain, comfort: 8 });
  const daily = (days: number, more: object) => ({ kind: "daily", on: ago(days), baselinePain: 0, ...more });
  return [
    session(24, 2),
    session(22, 2),
    session(20, 3),
    { kind: "skip", on: ago(18), reason: "travel" },
    { kind: "exercise", on: ago(16), routineId: "wind-down", completedSteps: 3, effort: 2, pain: 0 },
    daily(14, { blood: "spotting" }),
    daily(4, { flags: ["chills"] }),
    daily(2, { note }),
  ].map((log) => logSchema.parse(log));
}
