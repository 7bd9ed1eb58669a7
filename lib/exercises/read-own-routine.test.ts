import { describe, expect, it } from "vitest";
import { exercises } from "@/lib/exercises/catalogue";
import { type Draft, draftItem, emptyDraft } from "@/lib/exercises/draft";
import { builderFormSchema, fromSchema, readRoutine, shapes } from "@/lib/exercises/read-own-routine";

const id = "0199f000-0000-7000-8000-000000000001";
const drop = shapes["pf-drop"];
const draft = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, name: " Evening ", items: drop ? [draftItem(drop)] : [], ...more });
const errorsOf = (more: Partial<Draft>) => {
  const read = readRoutine(id, draft(more));
  return "errors" in read ? read.errors : {};
};

describe("readRoutine", () => {
  it("reads a draft as the routine that it says", () => {
    expect(readRoutine(id, draft())).toEqual({
      routine: {
        id,
        name: "Evening",
        timesPerDay: 1,
        daysPerWeek: 7,
        items: [{ exerciseId: "pf-drop", position: "lying", repetitions: 10, sets: 1, seconds: { in: 4, out: 6 } }],
      },
    });
  });

  it("reads the catalogue's own dose of every exercise", () => {
    for (const { id: one } of exercises) {
      const shape = shapes[one];
      expect(errorsOf({ items: shape ? [draftItem(shape)] : [] }), one).toEqual({});
    }
  });

  it.each([
    [{ name: "  " }, { name: "Give the routine a name." }],
    [{ name: "x".repeat(61) }, { name: "A name has at most 60 characters." }],
    [{ timesPerDay: "7" }, { timesPerDay: "Choose from once to six times a day." }],
    [{ daysPerWeek: "0" }, { daysPerWeek: "Choose from one to seven days a week." }],
    [{ items: [] }, { add: "Add at least one exercise." }],
    [{ items: [{ exerciseId: "constructor", position: "lying" }] }, { "items.0.exerciseId": "This exercise is not in the catalogue. Take it out." }],
    [{ items: [{ exerciseId: "pf-drop", position: "lying", repetitions: "99" }] }, { "items.0.repetitions": "Write a whole number from 4 to 10." }],
  ])("answers %j beside the field", (more, errors) => {
    expect(errorsOf(more)).toEqual(errors);
  });
});

describe("the builder's form", () => {
  const form = (more: object) => builderFormSchema.safeParse({ id, name: "x", ...more });
  it("keeps texts as they are, and reads what was before the last change only if it is one", () => {
    expect(form({ items: [{ exerciseId: "pf-drop", position: "lying", repetitions: "many" }] }).data).toMatchObject({
      press: "save",
      before: undefined,
      items: [{ repetitions: "many" }],
    });
    expect(form({ before: '[{"exerciseId":"pf-drop","position":"lying"}]' }).data?.before).toHaveLength(1);
    for (const before of ["[1]", "{}", '[{"exerciseId":"pf-drop","position":"lying","x":1}]', "["])
      expect(form({ before }).data?.before).toBeUndefined();
  });
  it.each([{ userId: id }, { id: "1" }, { items: [{ exerciseId: "pf-drop", position: "lying", why: "x" }] }, { items: "x" }, { press: ["add"] }])(
    "refuses %j",
    (more) => {
      expect(form(more).success).toBe(false);
    },
  );
  it("takes where to begin from as one text or nothing", () => {
    expect([{ from: "strength-start" }, { from: "" }, { from: ["a", "b"] }, {}].map((query) => fromSchema.parse(query).from)).toEqual([
      "strength-start",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
