import { expect, it } from "vitest";
import { userHandle, userIdIn } from "./user-handle";

const id = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";
const encoded = Buffer.from(userHandle(id)).toString("base64url");

it("says whose a passkey is in 16 bytes, and reads it back", () => {
  expect(userHandle(id).byteLength).toBe(16);
  expect(userIdIn(encoded)).toBe(id);
});

it.each(["", "abc", `${encoded}A`, `${encoded}=`, `${encoded.slice(0, -1)}x`, `${encoded} `, id, "../../../../../../../..", "'; DROP TABLE users--"])(
  "%j is no handle",
  (handle) => {
    expect(userIdIn(handle)).toBeNull();
  },
);
