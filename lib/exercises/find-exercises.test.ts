import { describe, expect, it } from "vitest";
import { exerciseById, exercises } from "@/lib/exercises/catalogue";
import { cautionsAbout, findExercises } from "@/lib/exercises/find-exercises";
import { type ExerciseFilter, exerciseFilterSchema } from "@/lib/exercises/schema";

const ids = (filter: Partial<ExerciseFilter>) => findExercises(filter).map(({ id }) => id);

describe("findExercises", () => {
  it("finds all without a filter", () => expect(ids({})).toHaveLength(exercises.length));
  it("by purpose", () => expect(ids({ purpose: "endurance" })).toEqual(["pf-submax"]));
  it("by position", () => expect(ids({ position: "kneeling" })).toEqual(["child-pose", "cat-cow"]));
  it("by longest time, the whole minute included", () => {
    expect(ids({ maxMinutes: 2 })).toContain("constructive-rest");
    expect(ids({ maxMinutes: 5 })).not.toContain("warm-soak");
    expect(ids({ maxMinutes: 15 })).toContain("warm-soak");
  });
  it("by all three together", () => expect(ids({ purpose: "relax", position: "sitting", maxMinutes: 2 })).toEqual(["pf-drop"]));
  it("by words and facets together", () => {
    expect(ids({ text: "knee", purpose: "stretch" })).toEqual(expect.arrayContaining(["child-pose", "supported-squat"]));
    expect(ids({ text: "bath", purpose: "stretch" })).toEqual([]);
  });

  it.each([
    ["kegel", ["pf-drop", "pf-slow-start", "pf-slow", "pf-quick"]],
    ["Kegels", ["pf-slow"]],
    ["REVERSE kegel", ["pf-drop"]],
    ["child’s", ["child-pose"]],
    ["childs pose", ["child-pose"]],
    ["sitz bath", ["warm-soak"]],
    ["bathroom", ["toilet-mechanics"]],
    ["constipation", ["toilet-mechanics"]],
    ["cough", ["knack"]],
    ["sneezing", ["knack"]],
    ["leaks", ["knack", "pf-slow-start"]],
    ["before sleep", ["body-scan"]],
    ["stress", ["breath-diaphragm"]],
    ["yoga", ["butterfly", "child-pose"]],
    ["exercises for the hips", ["constructive-rest", "child-pose", "supported-squat"]],
    ["piles", ["supported-squat"]],
    ["hemorrhoids", ["supported-squat"]],
  ])("by the words %s", (text, some) => expect(ids({ text })).toEqual(expect.arrayContaining(some)));

  it.each([
    ["breath", "breath-diaphragm"],
    ["squat", "supported-squat"],
    ["drop", "pf-drop"],
    ["massage", "external-massage"],
    ["cat", "cat-cow"],
    ["squeeze", "pf-slow-start"],
  ])("%s has the exercise of that name first", (text, id) => {
    expect(ids({ text })[0]).toBe(id);
  });

  it.each(["zzz", "kegel zzz", "???", "__proto__", "toString"])("finds nothing rather than everything for %s", (text) =>
    expect(ids({ text })).toEqual([]),
  );
  it("finds everything for words that say nothing", () => expect(ids({ text: "what exercises" })).toHaveLength(exercises.length));
});

describe("cautionsAbout", () => {
  it("says who leaves it out where the search speaks of that, and nothing else", () => {
    expect(cautionsAbout(exerciseById("supported-squat"), "piles")).toEqual(["Haemorrhoids."]);
    expect(cautionsAbout(exerciseById("supported-squat"), "prolapse knee")).toEqual(["Prolapse.", "Knee problems."]);
    expect(cautionsAbout(exerciseById("supported-squat"), "squat")).toEqual([]);
    expect(cautionsAbout(exerciseById("supported-squat"), "?")).toEqual([]);
  });
});

describe("the filter from search parameters", () => {
  it.each([
    [{ purpose: "nonsense", position: ["lying", "sitting"], minutes: "" }, { position: "lying" }],
    [{ minutes: "5" }, { maxMinutes: 5 }],
    [{ minutes: ["2", "5"] }, { maxMinutes: 2 }],
    [{ minutes: "-1" }, {}],
    [{ minutes: "1e99" }, {}],
    [{ minutes: "7" }, {}],
    [{ q: "x".repeat(90) }, { text: "x".repeat(80) }],
    [{ q: `${"x".repeat(79)}😀😀` }, { text: `${"x".repeat(79)}😀` }],
    [{ q: ["bath", "drop"] }, { text: "bath" }],
    [{ q: [] }, {}],
    [{ q: "  " }, {}],
    [{ purpose: { $ne: "" }, q: " drop " }, { text: "drop" }],
    [{ unknown: "field" }, {}],
  ])("%j is read as %j", (params, filter) => {
    expect(JSON.parse(JSON.stringify(exerciseFilterSchema.parse(params)))).toEqual(filter);
  });
});
