import { expect, test } from "vitest";
import { comfort, confirmed, day, folded, fortnight, noted, session, standing } from "./testing/history";

const at20 = [...comfort(...fortnight), confirmed(28, "d20")];

test("days of one and the same spotting lead down once, another session leads down again", () => {
  const spotting = [...at20, session(28, { blood: "spotting" }, "d20"), noted(29, 1, { blood: "spotting" })];
  expect(standing(spotting, 30).device?.mm).toBe(18);
  const at23 = [...at20, session(28, {}, "d20"), ...[30, 32, 35, 37, 39].map((on) => session(on, {}, "d20")), confirmed(42, "d23")];
  expect(standing([...at23, session(42, { pain: 5 }, "d23"), noted(43, 7)], 43).device?.mm).toBe(20);
  expect(standing([...at23, session(42, { pain: 5 }, "d23"), session(43, { pain: 5 }, "d23")], 43).device?.mm).toBe(18);
});

test("rests add up: the latest end holds", () => {
  const two = [...comfort(14), session(16, { blood: "spotting" }), noted(17, 4)];
  expect(standing(two, 18).restUntil).toBe(day(24));
  expect(standing(two, 24).restUntil).toBeUndefined();
});

test("a second pause keeps what the first one asked for and counts from its own day", () => {
  const { state } = folded([...comfort(14), session(16, { pain: 8 }), noted(20, 8)]);
  expect(state.pause).toMatchObject({ since: day(20), needs: ["rescreen", "clinician"], urgent: false });
});

test("blood keeps the dilator closed for seven blood-free days", () => {
  for (let on = 17; on <= 23; on++) expect(standing([...comfort(14), session(16, { blood: "spotting" })], on).dilation.open).toBe(false);
  expect(standing([...comfort(14), session(16, { blood: "spotting" })], 24).dilation.open).toBe(true);
});

test("a milder log later does not hide why an urgent pause began", () => {
  const emergency = [...comfort(), noted(15, 1, { flags: ["saddle-numbness"] })];
  for (const later of [noted(16, 8), noted(16, 1, { flags: ["new-minor-leak"] }), noted(16, 1, { flags: ["fever"] })])
    expect(folded([...emergency, later]).state.pause).toMatchObject({ since: day(16), urgent: true, reason: { rule: "DEC-CAUDA-EQUINA" } });
  expect(folded([...comfort(), noted(15, 8), noted(16, 1, { flags: ["fever"] })]).state.pause?.reason.rule).toBe("DEC-FEVER");
});

test("many small rests never push a long one out, nor many small matters an earlier bleed", () => {
  const spotting = [...comfort(), session(16, { blood: "spotting" })];
  const unrest = Array.from({ length: 20 }, () => noted(17, 4));
  expect(standing([...spotting, ...unrest], 18).restUntil).toBe(day(24));
  const sore = Array.from({ length: 70 }, () => session(24, { pain: 3 }));
  expect(folded([...spotting, ...sore, session(25, { blood: "spotting" })]).state.pause?.reason.rule).toBe("DEC-SPOTTING-AGAIN");
});
