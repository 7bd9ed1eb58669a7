import { expect, test } from "vitest";
import { type Matter, matterOf, readFacts, remember } from "./facts";
import { logSchema } from "./schema";

const log = logSchema.parse({ kind: "dilation", on: "2026-03-31", segments: [{ deviceId: "d", minutes: 3, pain: 4 }], pain: 2, comfort: 5 });
const context = (history: Matter[]) => ({ region: "eu" as const, anticoagulants: false, history });

test("the worst pain is the session's or a segment's, whichever is more", () => expect(readFacts(log, context([])).pain).toBe(4));

test("the latest earlier day with a rule is found, whatever the order, and later days are not", () => {
  const history = ["2026-03-20", "2026-03-28", "2026-03-10", "2026-04-01"].map((on) => ({ on, rules: ["DEC-SHARP"] }));
  const { earlier } = readFacts(log, context(history));
  expect(earlier(["DEC-SHARP"], 14)).toBe("2026-03-28");
  expect(earlier(["DEC-SHARP"], 14, 5)).toBe("2026-03-20");
  expect(earlier(["DEC-SHARP"], 2)).toBeUndefined();
  expect(earlier(["DEC-PAIN-7"], 60)).toBeUndefined();
});

test("matters older than 60 days are forgotten", () => {
  const kept = remember(
    [
      { on: "2026-01-29", rules: ["A"] },
      { on: "2026-01-30", rules: ["B"] },
    ],
    matterOf(log.on, { rule: "C", alsoMatched: ["D"] }),
  );
  expect(kept).toEqual([
    { on: "2026-01-30", rules: ["B"] },
    { on: "2026-03-31", rules: ["C", "D"] },
  ]);
});
