import { describe, expect, it } from "vitest";
import { mixPath } from "@/lib/exercises/mix-path";

const numbers = (d: string) => (d.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);

describe("mixPath", () => {
  it("gives the ends as they are", () => {
    expect(mixPath("M0 1c2-3 4 5z", "M10 1c2-3 4 9z", 0)).toBe("M0 1c2-3 4 5z");
    expect(mixPath("M0 1c2-3 4 5z", "M10 1c2-3 4 9z", 1)).toBe("M10 1c2-3 4 9z");
  });

  it("moves every number its own way, where a sign parts two numbers as well", () => {
    expect(numbers(mixPath("M0 1c2-3 4-.5z", "M10 1c2-5 4 .5z", 0.5))).toEqual([5, 1, 2, -4, 4, 0]);
    expect(numbers(mixPath("M-1-1", "M1 1", 0.25))).toEqual([-0.5, -0.5]);
  });

  it("keeps commands and their order", () => {
    expect(mixPath("M0 0c1 1 2 2 3 3zM5 5l1 1", "M1 1c1 1 2 2 3 4zM5 6l1 1", 0.3).replace(/[^a-z]/gi, "")).toBe("MczMl");
  });
});
