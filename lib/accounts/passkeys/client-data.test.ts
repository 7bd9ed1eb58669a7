import { expect, it } from "vitest";
import { challengeIn } from "./client-data";

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

it("reads the challenge that a browser answers", () => {
  expect(challengeIn(encoded({ type: "webauthn.get", challenge: "abc", origin: "https://ours.example", crossOrigin: false }))).toBe("abc");
  expect(challengeIn(encoded({ challenge: "abc" }))).toBe("abc");
});

it.each([
  ["in a frame of another site", encoded({ challenge: "abc", crossOrigin: true })],
  ["without a challenge", encoded({})],
  ["with a challenge that is no text", encoded({ challenge: ["abc"] })],
  ["that is no object", encoded("abc")],
  ["that is no JSON", "abc"],
  ["that is nothing", ""],
])("gives none %s", (_, text) => {
  expect(challengeIn(text)).toBeNull();
});
