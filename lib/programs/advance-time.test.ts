import { expect, test } from "vitest";
import { advance } from "./advance-time";
import { comfort, commonSet, confirmed, day, folded, fortnight, session } from "./testing/history";

const { state } = folded([...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20")]);

test("one leap and day by day come to the same, whatever the gap", () => {
  let daily = state;
  for (let on = 28; on < 120; on++) {
    daily = advance(daily, commonSet, day(on));
    expect(daily, day(on)).toEqual(advance(state, commonSet, day(on)));
  }
});

test("a gap leads down once, with the way back; a long one to the smallest, with a re-screen", () => {
  expect(advance(state, commonSet, day(42)).size).toEqual(state.size);
  expect(advance(state, commonSet, day(43))).toMatchObject({ size: { id: "d18", since: day(43), calm: 0 }, ramp: { mm: 20 }, gapTaken: 14 });
  expect(advance(state, commonSet, day(88)).pause).toBeUndefined();
  expect(advance(state, commonSet, day(89))).toMatchObject({ startSmallest: true, pause: { needs: ["rescreen"], since: day(89) } });
});

test("at the smallest size a gap begins the days on it again", () => {
  const { state: at18 } = folded(comfort(...fortnight));
  expect(advance(at18, commonSet, day(40)).size).toEqual({ id: "d18", mm: 18, since: day(40), calm: 0 });
});
