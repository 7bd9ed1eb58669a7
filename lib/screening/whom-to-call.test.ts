import { describe, expect, it } from "vitest";
import { screeningResults } from "./schema";
import { whomToCall } from "./whom-to-call";

describe("whom to call", () => {
  it("names emergency and same-day help by region where help comes first", () => {
    expect(whomToCall("urgent-care", ["SCR-FEVER"], "uk").help.map(({ number }) => number)).toEqual(["999", "111"]);
    expect(whomToCall("seek-care", ["SCR-LUMP"], "uk").help.map(({ number }) => number)).toEqual(["111"]);
    expect(whomToCall("urgent-care", ["SCR-FEVER"], "other").help[0]?.number).toBeUndefined();
  });

  it("names people to talk to where pressure, doubt or age is among the reasons, whatever the result", () => {
    for (const result of screeningResults) {
      expect(whomToCall(result, ["SCR-PRESSURED"], "uk").talk.map((contact) => contact.for)).toContain("choice");
      expect(whomToCall(result, ["SCR-UNDER-18"], "other").talk.length).toBeGreaterThan(0);
    }
    expect(whomToCall("do-not-start", ["SCR-INTOXICATED"], "uk").talk.map((contact) => contact.for)).toEqual(["distress", "distress"]);
    expect(whomToCall("do-not-start", ["SCR-CONSENT"], "uk").talk).toEqual([]);
  });

  it("says nothing more for a clear result", () => {
    expect(whomToCall("clear", ["SCR-CLEAR"], "us")).toEqual({ help: [], talk: [] });
  });
});
