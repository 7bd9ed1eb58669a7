import { expect, test } from "vitest";
import { dilationItem, dilationMinutes } from "./dilation-item";

const size = { id: "d18", mm: 18, since: "2026-01-05", calm: 0 };

test("minutes grow by one after every three calm sessions, to the program's longest", () => {
  expect([0, 2, 3, 5, 6, 60].map((calm) => dilationMinutes("general-comfort", {}, calm))).toEqual([3, 3, 4, 4, 5, 5]);
  expect([0, 3, 6, 60].map((calm) => dilationMinutes("relax-first", {}, calm))).toEqual([1, 2, 3, 3]);
  expect(dilationMinutes("general-comfort", { dilationMinutes: 12 }, 60)).toBe(12);
});

test("dilation minutes and session minutes are never mixed up", () => {
  expect(dilationItem("general-comfort", { mode: "hold" }, size)).toEqual({
    kind: "dilation",
    deviceId: "d18",
    minutes: 3,
    mode: "hold",
    holdSeconds: 180,
    warmUpMinutes: 5,
    coolDownMinutes: 2,
    sessionMinutes: 10,
  });
});

test("repetitions are 15 × 2 with 3 seconds at the widest, unless a clinician set others", () => {
  expect(dilationItem("general-comfort", { mode: "repetitions" }, size)).toMatchObject({ repetitions: 15, sets: 2, holdSeconds: 3 });
  expect(dilationItem("post-operative", { mode: "repetitions", repetitions: 6, sets: 1, holdSeconds: 10 }, size)).toMatchObject({
    repetitions: 6,
    sets: 1,
    holdSeconds: 10,
  });
});
