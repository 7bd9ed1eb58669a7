import { mkdirSync, writeFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, it } from "vitest";
import { messages } from "@/lib/core/messages/en";
import { shareFields } from "@/lib/core/scope";
import { deviceRules } from "@/lib/devices/rules";
import { foldEvents } from "@/lib/programs/fold-state";
import { programRules } from "@/lib/programs/rules";
import type { Event } from "@/lib/programs/schema";
import { standingOn } from "@/lib/programs/standing";
import { templates } from "@/lib/programs/templates";
import { accepted, agreed, commonSet, confirmed, day, inOrder, screened, session, sizes } from "@/lib/programs/testing/history";
import { decisionRules } from "@/lib/sessions/rules";
import { recordOf } from "../record";
import { composeLetter, type LetterRecord } from "./compose-letter";
import type { ReportInput } from "./content";
import type { Fonts } from "./paper";
import { printable } from "./printable";
import { reportFonts } from "./queries";
import { drawReport } from "./report";
import { printed, type Say } from "./say";

const t = createTranslator({ locale: "en-GB", messages });
const say: Say = (key, values) => t(key as "sharing.letter.title", values as never);
const madeAt = new Date("2026-11-26T09:00:00Z");
let fonts: Fonts;
beforeAll(async () => {
  fonts = await reportFonts();
});

/** What a person who lived these events would have as their report on the day `last`. */
function inputOf(events: readonly Event[], last: number, devices = commonSet): ReportInput {
  const { state, decisions } = foldEvents(events, devices);
  const sizeOf = new Map(devices.map(({ id, maxDiameterMm }) => [id, maxDiameterMm]));
  const of = <T extends Event["type"]>(type: T) => events.filter((event): event is Extract<Event, { type: T }> => event.type === type);
  const toOn = day(last);
  const record: LetterRecord = {
    unit: "mm",
    programs: of("accept-program").map(({ kind, on }) => ({ kind, on })),
    agreements: of("clinician").map(({ on, role, agrees, floor, parameters }) => ({
      on,
      role,
      agrees,
      ...(floor && { floor }),
      ...(parameters && { parameters }),
    })),
    ...(events.length > 0 ? { screening: { result: "clear" as const, on: day(0) } } : {}),
    steps: of("confirm-step-up").map(({ on, deviceId }) => ({ on, sizeMm: sizeOf.get(deviceId) ?? 0 })),
    records: events.flatMap((event) => {
      if (!("log" in event)) return [];
      const decision = decisions[event.id ?? ""];
      return [recordOf({ log: event.log, decision: decision && decision.action !== "continue" ? decision : null }, sizeOf)];
    }),
    notes: [],
  };
  const letter = composeLetter(record, { fields: shareFields, fromOn: day(0), toOn });
  return { record, letter, fields: shareFields, now: standingOn(state, devices, toOn), fromOn: day(0), toOn, today: toOn };
}

/** A year of sessions every day, some of them hard. */
const yearly = (days = 365): Event[] =>
  inOrder([
    screened(0),
    agreed(0, { name: "Dr Canary", floor: "neither", parameters: { sessionsPerWeek: 7, maxDiameterMm: 27, minDaysPerSize: 14 } }),
    accepted(0),
    ...Array.from({ length: days }, (_, at) =>
      session(
        at,
        {
          pain: at % 37 === 0 ? 5 : at % 11 === 0 ? 3 : at % 3,
          comfort: 6 + (at % 4),
          blood: at % 91 === 90 ? "spotting" : "none",
          note: "canary note",
        },
        commonSet[Math.min(4, Math.floor(at / 80))]?.id,
      ),
    ),
    confirmed(40, "d20"),
  ]);

async function opened(file: Uint8Array) {
  const pdf = await getDocument({ data: file.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " "),
    ),
  );
  return { pdf, pages, texts };
}

type Node = { role?: string; alt?: string; children?: Node[] };
const rolesIn = (node: Node): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)];
const altsIn = (node: Node): string[] => [...(node.alt ? [node.alt] : []), ...(node.children ?? []).flatMap(altsIn)];

it("of a year of daily sessions opens elsewhere: A4, tagged, in English, neutral, its fonts within, under 300 kB", async () => {
  const start = performance.now();
  const file = await drawReport(inputOf(yearly(), 364), fonts, madeAt, say);
  console.info(`a year as a report: ${(performance.now() - start).toFixed(0)} ms, ${(file.length / 1000).toFixed(0)} kB`);
  expect(file.length).toBeLessThan(300_000);
  if (process.env.REPORT_DIR) {
    mkdirSync(process.env.REPORT_DIR, { recursive: true });
    writeFileSync(`${process.env.REPORT_DIR}/year.pdf`, file);
  }
  const { pdf, pages, texts } = await opened(file);
  for (const page of pages) expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
  expect(new Map((await pdf.getMarkInfo()) as never).get("Marked")).toBe(true);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: "Practice record", Language: "en-GB", Creator: "Gradual" });

  const [tree] = (await pages[0]?.getStructTree()) ? [(await pages[0]?.getStructTree()) as Node] : [];
  expect(rolesIn(tree ?? {})).toEqual(expect.arrayContaining(["Document", "H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure"]));
  expect(altsIn(tree ?? {})).toEqual([expect.stringMatching(/^Pain during practice over time/), expect.stringMatching(/^Sizes over time/)]);

  expect(texts[0]).toMatch(/Practice record.*Summary|Practice record/);
  for (const words of [
    "365 dilation sessions",
    "Red flags",
    "At a glance",
    "General comfort",
    "Sessions a week",
    "Pain during practice",
    "Page 1 of",
  ])
    expect(texts[0]).toContain(words);
  expect(texts.slice(1).join(" ")).toContain(`The latest ${printed.sessions} of 365`);
  expect(texts.join(" ")).not.toMatch(/canary|\?/i);

  const raw = Buffer.from(file).toString("latin1");
  expect(raw.match(/\/FontFile2 /g)?.length).toBe(3);
  expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  await pdf.loadingTask.destroy();
});

it("keeps the summary on one page with every parameter set and six kinds of signs", async () => {
  const parameters = {
    startDiameterMm: 18,
    maxDiameterMm: 27,
    dilationMinutes: 5,
    holdSeconds: 30,
    mode: "repetitions",
    repetitions: 15,
    sets: 2,
    sessionsPerWeek: 7,
    sessionsPerDay: 2,
    minDaysPerSize: 14,
  } as const;
  const flags = ["fever", "chills", "pus", "swelling", "vomiting"] as const;
  const events = inOrder([
    screened(0),
    agreed(0, { parameters, floor: "tight" }),
    accepted(0),
    ...Array.from({ length: 40 }, (_, at) => session(at, { blood: at % 4 ? "none" : "spotting", flags: at % 3 ? [] : [...flags] })),
  ]);
  const { pages, texts } = await opened(await drawReport(inputOf(events, 39), fonts, madeAt, say));
  expect(texts[0]).toContain("Diamond: stop or pause.");
  expect(texts[0]).toMatch(/In force Mode: Repetitions; .*Days on a size, at least: 14/);
  expect(texts[1]).toMatch(/^Over time, in numbers/);
  expect(pages.length).toBeLessThan(6);
});

it("is the same file for the same record", async () => {
  const input = inputOf(yearly(30), 29);
  expect(Buffer.from(await drawReport(input, fonts, madeAt, say)).equals(Buffer.from(await drawReport(input, fonts, madeAt, say)))).toBe(true);
});

it("of ten years of daily sessions stays as small and is made as quickly", async () => {
  const input = inputOf(yearly(3650), 3649);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const file = await drawReport(input, fonts, madeAt, say);
  console.info(
    `ten years as a report: ${(performance.now() - start).toFixed(0)} ms, ${(file.length / 1000).toFixed(0)} kB, ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more`,
  );
  expect(file.length).toBeLessThan(300_000);
  expect(performance.now() - start).toBeLessThan(3000);
});

it.each<[string, Event[], number, RegExp]>([
  ["nobody's record", [], 0, /No dilation session was recorded.*No program had been accepted.*Today No screening yet Where/],
  ["one session", inOrder([screened(0), accepted(0), session(14)]), 14, /One dilation session was recorded.*None recorded/],
  [
    "fever and much blood",
    inOrder([screened(0), accepted(0), session(14, { blood: "more", flags: ["fever"] })]),
    15,
    /Red flags More blood than spotting/,
  ],
])("stands for %s", async (title, events, last, words) => {
  const file = await drawReport(inputOf(events, last), fonts, madeAt, say);
  if (process.env.REPORT_DIR) writeFileSync(`${process.env.REPORT_DIR}/${title.replaceAll(" ", "-")}.pdf`, file);
  const { pdf, texts } = await opened(file);
  expect(texts.join(" ")).toMatch(words);
  await pdf.loadingTask.destroy();
});

it("says sizes in the person's own unit", async () => {
  const input = inputOf(inOrder([screened(0), accepted(0), session(14, {}, "d18")]), 14, sizes(18));
  const { texts } = await opened(await drawReport({ ...input, record: { ...input.record, unit: "french" } }, fonts, madeAt, say));
  expect(texts.join(" ")).toContain("54 Fr");
});

it("has a letter's shape for every word that a rule, a program or a message may bring", () => {
  const said = JSON.stringify([
    decisionRules,
    programRules,
    deviceRules,
    templates,
    messages.sharing.letter,
    messages.historyExport.report,
    messages.charts.pain,
  ]);
  const missing = [...new Set([...said].filter((letter) => letter.charCodeAt(0) > 31 && letter !== "?" && printable(letter) === "?"))];
  expect(missing).toEqual([]);
  expect(printable("18 → 20 mm, 38 °C, “ok”, 日")).toBe("18 to 20 mm, 38 °C, “ok”, ?");
});
