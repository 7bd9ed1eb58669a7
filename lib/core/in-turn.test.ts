import { expect, it } from "vitest";
import { inTurn, type Lane } from "./in-turn";
import { Refusal } from "./refusal";

/** Work that goes on until it is let go. */
function held() {
  const begun: Lane[] = [];
  const going: (() => void)[] = [];
  const start = (lane: Lane) =>
    inTurn(lane, () => {
      begun.push(lane);
      return new Promise<void>((resolve) => going.push(resolve));
    });
  const letGo = async () => {
    going.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun, going, start, letGo };
}

it("does two things at once, one of them for strangers, and takes those first who are known", async () => {
  const { begun, going, start, letGo } = held();
  const all = [start("stranger"), start("stranger"), start("known"), start("known"), start("stranger")];
  expect(begun).toEqual(["stranger", "known"]);
  await letGo();
  expect(begun).toEqual(["stranger", "known", "known"]);
  await letGo();
  expect(begun).toEqual(["stranger", "known", "known", "stranger"]);
  while (going.length > 0) await letGo();
  await Promise.all(all);
  expect(begun.length).toBe(5);
});

it("lets 50 strangers wait and refuses the next, while whoever is known is let in", async () => {
  const { going, start, letGo } = held();
  const waiting = Array.from({ length: 51 }, () => start("stranger"));
  await expect(start("stranger")).rejects.toBeInstanceOf(Refusal);
  const owner = start("known");
  expect(going.length).toBe(2);
  while (going.length > 0) await letGo();
  await Promise.all([...waiting, owner]);
});

it("goes on after work that failed", async () => {
  await expect(inTurn("stranger", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTurn("stranger", async () => "yes")).toBe("yes");
});
