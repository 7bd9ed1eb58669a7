import type { ScreeningRule } from "./rule-row";
import type { WaitEvent } from "./schema";
import { waits, waitUntil } from "./waits";

const names: Record<WaitEvent, { id: string; condition: string; you: string }> = {
  "transrectal-biopsy": { id: "SCR-BIOPSY-RECTAL", condition: "Prostate biopsy through the rectum", you: "your biopsy through the rectum" },
  "transperineal-biopsy": { id: "SCR-BIOPSY-PERINEAL", condition: "Prostate biopsy through the perineum", you: "your biopsy through the perineum" },
  prostatectomy: { id: "SCR-PROSTATECTOMY", condition: "Prostatectomy", you: "your prostate operation" },
  "external-radiotherapy": { id: "SCR-RADIOTHERAPY-EXTERNAL", condition: "External radiotherapy", you: "the last day of your radiotherapy" },
  "seed-brachytherapy": { id: "SCR-BRACHYTHERAPY", condition: "Seed brachytherapy", you: "your seed implant" },
};

const length = (event: WaitEvent) => {
  const wait = waits[event];
  const [count, unit] = "weeks" in wait ? [wait.weeks, "week"] : [wait.months, "month"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
};

/** Two rows a procedure: while the wait runs, and once it has passed. A date in the future still waits. */
export const waitRules: readonly ScreeningRule[] = (Object.keys(names) as WaitEvent[]).flatMap((event) => {
  const { id, condition, you } = names[event];
  const shared = { standing: "L", source: "Leaflets, by analogy" } as const;
  return [
    {
      id,
      ...shared,
      result: "wait",
      condition: `${condition}, less than ${length(event)} ago or still to come.`,
      decision: `Wait until ${length(event)} have passed, then a clinician's agreement.`.replace("1 week have", "1 week has"),
      wording: `Give yourself ${length(event)} after ${you} to heal; after that a clinician can say when to start.`,
      when: (intake, today) => {
        const on = intake.waits[event];
        return on !== undefined && waitUntil(event, on) > today;
      },
    },
    {
      id: `${id}-AFTER`,
      ...shared,
      result: "clinician-only",
      condition: `${condition}, ${length(event)} ago or more.`,
      decision: "Clinician only: start once a clinician has agreed.",
      wording: `The wait after ${you} is over; a clinician's agreement is the next step.`,
      when: (intake, today) => {
        const on = intake.waits[event];
        return on !== undefined && waitUntil(event, on) <= today;
      },
    },
  ] satisfies ScreeningRule[];
});
