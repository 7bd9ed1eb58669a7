import { expect, it } from "vitest";
import { newProof, provenId } from "./timed-proof";

const [id, secret, now] = ["01980000-0000-7000-8000-000000000001", "A".repeat(43), new Date("2026-11-27T10:00:00Z")];
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const proof = newProof("share-proof", { id, secret, seconds: 1800 }, now);

it("proves its id with its secret until its time is over", () => {
  expect(provenId("share-proof", proof, secret, now)).toBe(id);
  expect(provenId("share-proof", proof, secret, after(1799))).toBe(id);
  expect(provenId("share-proof", proof, secret, after(1800))).toBeNull();
  expect(provenId("share-proof", proof, "B".repeat(43), now)).toBeNull();
});

it("takes none that was changed, and none of another kind", () => {
  const [, until = "", mac = ""] = proof.split(".");
  const other = id.replace(/1$/, "2");
  for (const wrong of [undefined, "", "x", `${other}.${until}.${mac}`, `${id}.${Number(until) + 1}.${mac}`, `${id}.${until}.${"A".repeat(43)}`])
    expect(provenId("share-proof", wrong, secret, now)).toBeNull();
  expect(provenId("share-ticket", proof, secret, now)).toBeNull();
});
