import { describe, expect, it } from "vitest";
import { formErrors, plainSentences, readForm } from "@/lib/core/form";
import { logFormSchema, newLogFormSchema, partAnswer, refuseDay, sorenessFormSchema } from "./read-log-form";
import { logSchema } from "./schema";

const id = "0199f000-0000-7000-8000-000000000001";
const usual = {
  id,
  kind: "dilation",
  on: "2026-01-06",
  "segments.2.deviceId": "d1",
  "segments.2.minutes": "3",
  pain: "1",
  comfort: "8",
  blood: "none",
};
const blank = (at: number) =>
  Object.fromEntries(["deviceId", "minutes", "repetitions", "holdSeconds", "pain", "deepestComfort"].map((name) => [`segments.${at}.${name}`, ""]));

function read(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return logFormSchema.safeParse(readForm(form).data, { error: plainSentences });
}
const errors = (fields: Record<string, string | string[]>) => {
  const { error } = read(fields);
  return error ? formErrors(error) : {};
};

describe("a log form", () => {
  it("reads a usual session, its unused groups left out, into what the log's own schema takes", () => {
    const log = read({ ...usual, ...blank(0), ...blank(1), "segments.0.mode": "hold", time: "", note: " \r\n " }).data;
    expect(log).toMatchObject({ segments: [{ deviceId: "d1", minutes: 3, mode: "hold" }], pain: 1, sharpPain: false, flags: [] });
    expect(logSchema.safeParse(JSON.parse(JSON.stringify(log))).success).toBe(true);
  });
  it("keeps the order of sizes: smaller ones first", () => {
    const log = read({ ...usual, ...blank(0), "segments.1.deviceId": "d0", "segments.1.minutes": "2,5" }).data;
    expect(log?.kind === "dilation" && log.segments.map(({ deviceId, minutes }) => [deviceId, minutes])).toEqual([
      ["d0", 2.5],
      ["d1", 3],
    ]);
  });
  it("names the field of a half-filled group by its place in the form", () => {
    expect(errors({ ...usual, ...blank(0), ...blank(1), "segments.1.minutes": "3" })).toEqual({ "segments.1.deviceId": "Choose the size you used." });
  });
  it.each([
    ["pain", "", "Choose a number from 0 to 10."],
    ["pain", "11", "Choose a number from 0 to 10."],
    ["pain", "2.5", "Choose a whole number from 0 to 10."],
    ["blood", "", "Choose how much blood there was."],
    ["blood", "lots", "Choose how much blood there was."],
    ["on", "", "Say which day it was."],
    ["flags[]", "bad-hair", "Choose from the signs given."],
    ["on", "2026-02-30", "There is no such day in the calendar."],
    ["time", "25:00", "Give a time as hours and minutes, for example 08:30."],
    ["segments.2.minutes", "61", "Give the minutes at this size, from 0 to 60."],
    ["note", "x".repeat(4001), "A note has at most 4000 characters."],
    ["moodAfter", "12", "Choose a number from 0 to 10."],
  ])("%s = %j: %s", (name, value, sentence) => {
    const found = errors({ ...usual, ...blank(0), ...blank(1), [name]: value });
    expect(Object.values(found)).toHaveLength(1);
    expect(found[name.replace("[]", "")]).toBe(sentence);
  });
  it("refuses fields that do not belong to the kind", () => {
    expect(errors({ ...usual, userId: "someone" })[""]).toBe("This form has a field that does not belong to it.");
    expect(errors({ id, kind: "skip", on: "2026-01-06", reason: "travel", pain: "3" })[""]).toMatch(/does not belong/);
  });
  it("reads the other kinds", () => {
    expect(read({ id, kind: "skip", on: "2026-01-06", reason: "travel" }).success).toBe(true);
    expect(
      read({ id, kind: "daily", on: "2026-01-06", baselinePain: "0", blood: "none", leaks: "", stoolForm: "", "flags[]": "fever" }).data,
    ).toMatchObject({ leaks: 0, flags: ["fever"] });
    expect(read({ id, kind: "exercise", on: "2026-01-06", routineId: "first-week", pain: "0", blood: "none" }).success).toBe(true);
    expect(errors({ id, kind: "exercise", on: "2026-01-06", routineId: "", pain: "0", blood: "none" })).toHaveProperty("routineId");
    expect(errors({ id, kind: "party", on: "2026-01-06" })).toEqual({ kind: "This form does not say what it logs. Open it again." });
  });
});

describe("the day of a log", () => {
  it("is today or up to two years back", () => {
    expect(refuseDay("2026-01-06", "2026-01-06")).toBeUndefined();
    expect(refuseDay("2026-01-07", "2026-01-06")).toMatch(/not come yet/);
    expect(refuseDay("2024-01-06", "2026-01-06")).toBeUndefined();
    expect(refuseDay("2024-01-05", "2026-01-06")).toMatch(/two years/);
  });
});

describe("next-day soreness", () => {
  const parse = (nextDaySoreness: string, sorenessHours: string) =>
    sorenessFormSchema.safeParse({ id, nextDaySoreness, sorenessHours }, { error: plainSentences });
  it("keeps the hours from 2 on only", () => {
    expect(parse("1", "48").data).toEqual({ id, nextDaySoreness: 1 });
    expect(parse("2", "48").data).toEqual({ id, nextDaySoreness: 2, sorenessHours: 48 });
    expect(parse("3", "").data).toEqual({ id, nextDaySoreness: 3 });
    expect(parse("", "").success).toBe(false);
  });
});

describe("a daily check with the answer about the last session", () => {
  const session = "0199f000-0000-7000-8000-0000000000aa";
  const check = { id, kind: "daily", on: "2026-01-06", baselinePain: "1", blood: "none", leaks: "0", stoolForm: "" };
  const parse = (sore: object) => newLogFormSchema.safeParse({ ...check, sore }, { error: plainSentences });
  const parted = (sore: object) => {
    const { data } = parse(sore);
    return data && partAnswer(data);
  };

  it("comes apart into the log, which knows nothing of it, and the answer", () => {
    const { log, sore } = parted({ id: session, nextDaySoreness: "3", sorenessHours: "48" }) ?? {};
    expect(log).toEqual(logFormSchema.parse(check));
    expect(sore).toEqual({ id: session, nextDaySoreness: 3, sorenessHours: 48 });
  });
  it.each([[{ id: session, sorenessHours: "" }], [{ id: session, nextDaySoreness: "", sorenessHours: "24" }]])(
    "is no answer when left empty",
    (sore) => {
      expect(parted(sore)).toEqual({ log: logFormSchema.parse(check) });
    },
  );
  it("names the field that is wrong", () => {
    const { error } = parse({ id: session, nextDaySoreness: "11", sorenessHours: "" });
    expect(error && formErrors(error)).toEqual({ "sore.nextDaySoreness": "Choose a number from 0 to 10." });
  });
  it("belongs to no other kind, and to no change of a log", () => {
    const sore = { id: session, nextDaySoreness: "3" };
    expect(newLogFormSchema.safeParse({ id, kind: "skip", on: "2026-01-06", reason: "travel", sore }).success).toBe(false);
    expect(logFormSchema.safeParse({ ...check, sore }).success).toBe(false);
  });
});
