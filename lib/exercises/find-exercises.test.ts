import { describe, expect, it } from "vitest";
import { exercises } from "@/lib/exercises/catalogue";
import { findExercises } from "@/lib/exercises/find-exercises";
import { exerciseFilterSchema } from "@/lib/exercises/schema";

const ids = (filter: Record<string, unknown>) => findExercises(exerciseFilterSchema.parse(filter)).map(({ id }) => id);

describe("findExercises", () => {
  it("finds all without a filter", () => expect(ids({})).toHaveLength(exercises.length));
  it("by purpose", () => expect(ids({ purpose: "endurance" })).toEqual(["pf-submax"]));
  it("by position", () => expect(ids({ position: "kneeling" })).toEqual(["child-pose", "cat-cow"]));
  it("by longest time, the whole minute included", () => {
    expect(ids({ maxMinutes: "2" })).toContain("constructive-rest");
    expect(ids({ maxMinutes: "1" })).not.toContain("constructive-rest");
    expect(ids({ maxMinutes: "12" })).not.toContain("warm-soak");
    expect(ids({ maxMinutes: "13" })).toContain("warm-soak");
  });
  it("by all three together", () => expect(ids({ purpose: "relax", position: "sitting", maxMinutes: "2" })).toEqual(["pf-drop"]));

  it.each([
    ["kegel", "pf-drop"],
    ["REVERSE kegel", "pf-drop"],
    ["child’s", "child-pose"],
    ["childs pose", undefined],
    ["bath", "warm-soak"],
    ["knee", "child-pose"],
  ])("by the text %s", (text, id) => (id ? expect(ids({ text })).toContain(id) : expect(ids({ text })).toEqual([])));
  it("finds nothing rather than everything for words it does not know", () => expect(ids({ text: "zzz" })).toEqual([]));
});

describe("the filter from search parameters", () => {
  it.each([
    [{ purpose: "nonsense", position: ["lying", "sitting"], maxMinutes: "" }, { position: "lying" }],
    [{ maxMinutes: "-1" }, {}],
    [{ maxMinutes: "1e99" }, {}],
    [{ maxMinutes: "5.5" }, {}],
    [{ text: "x".repeat(81) }, {}],
    [{ purpose: { $ne: "" }, text: " drop " }, { text: "drop" }],
    [{ unknown: "field" }, {}],
  ])("%j is read as %j", (params, filter) => {
    expect(JSON.parse(JSON.stringify(exerciseFilterSchema.parse(params)))).toEqual(filter);
  });
});
