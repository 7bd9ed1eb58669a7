import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseScenario } from "./parse-scenario";
import { simulate } from "./simulate";
import { tellLife } from "./tell-life";

const folder = fileURLToPath(new URL("./examples/", import.meta.url));
const scenarios = readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (name: string) => {
  const parsed = parseScenario(readFileSync(folder + name, "utf8"));
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed;
};

test("there is a story for every life that the rule book names, and one with a calendar of its own", () => {
  expect(scenarios).toHaveLength(11);
});

test.each(scenarios)("%s goes as its page says", (name) => {
  const { scenario, rescreens } = read(name);
  const page = readFileSync(folder + name.replace(".json", ".expected.txt"), "utf8");
  expect(`${scenario.title}\n\n${tellLife(simulate(scenario, rescreens))}`).toBe(page);
});

test("the clock change moves no day: the same life in a zone without one is the same", () => {
  const { scenario, rescreens } = read("clocks-changing.json");
  const elsewhere = simulate({ ...scenario, timezone: "Africa/Lagos" }, rescreens);
  expect(elsewhere).toEqual(simulate(scenario, rescreens));
});
