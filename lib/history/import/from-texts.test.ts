import { expect, it } from "vitest";
import { z } from "zod";
import { fromTexts } from "./from-texts";

const schema = z.strictObject({
  pain: z.number(),
  half: z.number().nullable(),
  sharp: z.boolean(),
  flags: z.array(z.enum(["fever", "pus"])),
  days: z.array(z.number()),
  note: z.string(),
  parts: z.array(z.strictObject({ minutes: z.number(), mode: z.string().optional() })),
});
const texts = {
  pain: "3",
  half: "-2.5",
  sharp: "false",
  flags: "fever; pus",
  days: "1; 3",
  note: "12",
  parts: [{ minutes: "4" }, { minutes: "1.5", mode: "1" }],
};

it("makes of a cell what its schema expects there, in lists of things too; what it takes as text stays text", () => {
  expect(schema.parse(fromTexts(schema, texts))).toEqual({
    pain: 3,
    half: -2.5,
    sharp: false,
    flags: ["fever", "pus"],
    days: [1, 3],
    note: "12",
    parts: [{ minutes: 4 }, { minutes: 1.5, mode: "1" }],
  });
  expect(texts.pain).toBe("3");
});

it("leaves what says no such thing, so that the schema refuses it", () => {
  for (const wrong of [
    { pain: "3 or 4" },
    { pain: "0x3" },
    { pain: "" },
    { sharp: "yes" },
    { days: "1; two" },
    { parts: "none" },
    { flags: "fever; =1" },
  ])
    expect(schema.safeParse(fromTexts(schema, { ...texts, ...wrong })).success, JSON.stringify(wrong)).toBe(false);
});
