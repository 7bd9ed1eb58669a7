import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Letter } from "@/components/sharing/letter";
import { addDays } from "@/lib/core/calendar";
import { shareFields } from "@/lib/core/scope";
import type { SharedView } from "@/lib/sharing/log-row";
import { stillHtml } from "./still";

const hostile = `<script>alert(1)</script> & "double" 'single' </textarea><!-- \u00a0`;
const Named = ({ name, children }: { name: string; children?: ReactNode }) => <b title={name}>{children}</b>;

describe("still HTML is what React itself would write", () => {
  it.each([
    ["text, numbers and nothing", ["a", 0, 1.5, null, undefined, false, true]],
    ["hostile text", <p key="p">{hostile}</p>],
    ["hostile attributes", <Named key="n" name={hostile} />],
    [
      "fragments, lists and components",
      <Named key="n" name="x">
        {[<i key="i">1</i>, <br key="b" />]}
      </Named>,
    ],
    ["true and false", createElement("b", { "aria-hidden": true, "aria-label": "x", hidden: true, tabIndex: 0 })],
    [
      "attributes by other names",
      <td key="td" className="a" colSpan={2} data-x={hostile} hidden={false}>
        <label htmlFor="x">x</label>
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" fill="none">
          <title>t</title>
          <text textAnchor="middle" x="1%">
            2
          </text>
        </svg>
      </td>,
    ],
  ])("%s", (_, node) => {
    // React marks where two texts meet, for a browser that takes the elements over; here none does.
    expect(stillHtml(node)).toBe(renderToStaticMarkup(node).replaceAll("<!-- -->", ""));
  });

  it("a clinician's letter of half a year, with hostile notes", () => {
    const from = "2026-06-01";
    const records = Array.from({ length: 90 }, (_, at) => ({
      on: addDays(from, at * 2),
      kind: "dilation" as const,
      pain: at % 4,
      comfort: 9 - (at % 3),
      sizeMm: 18 + Math.floor(at / 30) * 2,
      minutes: 4.25,
      ...(at % 20 === 0
        ? { blood: "spotting", fresh: true as const, decision: { action: "rest" as const, stepDown: true, rule: "DEC-SPOTTING" } }
        : {}),
    }));
    const view: SharedView = {
      days: { from, to: "2026-11-26", readFrom: from },
      lastOn: "2026-11-01",
      record: {
        unit: "mm",
        programs: [{ kind: "general-comfort", on: from }],
        agreements: [{ on: from, role: "nurse", agrees: true, floor: "tight", parameters: { sessionsPerWeek: 2 } }],
        screening: { result: "clear", on: from },
        steps: [{ on: "2026-08-01", sizeMm: 20 }],
        records,
        notes: [{ on: "2026-11-01", text: hostile }],
      },
    };
    const letter = <Letter view={view} fields={shareFields} fromOn={from} today="2026-11-26" opened />;
    const html = stillHtml(letter);
    expect(html).toBe(renderToStaticMarkup(letter));
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toContain("<script");
  });
});

describe("what is not still is refused", () => {
  it.each([
    ["a handler", createElement("b", { onClick: () => {} })],
    ["a style", createElement("b", { style: { color: "red" } })],
    // biome-ignore lint/security/noDangerouslySetInnerHtml: it is refused.
    ["HTML as it is", createElement("b", { dangerouslySetInnerHTML: { __html: "x" } })],
    ["an attribute it does not know", createElement("b", { contentEditable: true })],
    ["an object for text", { toString: () => "x" } as never],
  ])("%s", (_, node) => {
    expect(() => stillHtml(node)).toThrow();
  });
});
