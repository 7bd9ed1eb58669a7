import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { partLook } from "@/components/exercises/figure-look";
import { figureSheet } from "@/components/exercises/figure-sheet";
import { figureNames } from "@/lib/exercises/figures";

describe("the sheet of figures", () => {
  it("holds every drawing once, as SVG that can be used by its name", () => {
    const ids = [...figureSheet().matchAll(/<symbol id="(\w+)" viewBox="-?\d+ -?\d+ \d+ \d+">/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual([...figureNames].sort());
    expect(figureSheet()).toContain('stroke-linejoin="round"');
    expect(figureSheet()).not.toMatch(/undefined|NaN|[A-Z]="/);
  });

  it("takes its colours from the tokens", () => {
    const tokens = readFileSync(join(import.meta.dirname, "../../app/globals.css"), "utf8");
    for (const [, name] of JSON.stringify(partLook).matchAll(/var\((--[\w-]+)\)/g)) expect(tokens).toContain(`${name}: light-dark(`);
  });
});
