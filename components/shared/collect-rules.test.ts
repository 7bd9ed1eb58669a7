import { describe, expect, it } from "vitest";
import { collectRules } from "@/components/shared/collect-rules";
import { rulesOf } from "@/components/shared/rule-groups";
import { careRules } from "@/lib/devices/care-rules";
import { deviceRules } from "@/lib/devices/rules";
import { exerciseRules } from "@/lib/exercises/rules";
import { programRules } from "@/lib/programs/rules";
import { screeningRules } from "@/lib/screening/rules";
import { decisionRules } from "@/lib/sessions/rules";

const shown = collectRules(((key: string) => key) as unknown as Parameters<typeof collectRules>[0]).flatMap(rulesOf);

describe("/safety", () => {
  it("shows every rule of every table once", () => {
    const ofDevices = [...Object.values(deviceRules), ...Object.values(careRules)];
    const all = [...screeningRules, ...ofDevices, ...decisionRules, ...programRules, ...Object.values(exerciseRules)].map(({ id }) => id);
    expect(shown.map(({ id }) => id).sort()).toEqual([...all].sort());
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(shown)("$id can be an anchor and names condition, decision and source", ({ id, condition, decision, source }) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/);
    for (const text of [condition, decision, source]) expect(text.trim().length).toBeGreaterThan(1);
  });
});
