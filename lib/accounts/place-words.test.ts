import { expect, it } from "vitest";
import { placeWords } from "./place-words";

it("says a zone in words", () => {
  expect(placeWords("Europe/London")).toBe("Europe/London time");
  expect(placeWords("America/New_York")).toBe("America/New York time");
});

it.each(["", "Mars/Olympus", "+02:00", "<b>here</b>", "x".repeat(300)])("says nothing of %j", (zone) => {
  expect(placeWords(zone)).toBeNull();
});
