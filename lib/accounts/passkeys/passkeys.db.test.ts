import { isoCBOR } from "@simplewebauthn/server/helpers";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { asScope } from "@/lib/core/db";
import { issueToken } from "@/lib/core/one-time";
import { passkeyHome } from "@/lib/core/origin";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { createAccount } from "../mutations";
import { SoftwareAuthenticator } from "../testing/software-authenticator";
import { askForPasskey, provePasskey } from "./gate";
import { addPasskey, offerPasskey, removePasskey, renamePasskey } from "./mutations";
import { ownPasskeys } from "./queries";
import { addSchema, mostPasskeys, signInSchema } from "./schema";

const newAuthenticator = () => new SoftwareAuthenticator(passkeyHome().origin);

async function somebody(): Promise<OwnerScope> {
  const userName = `p-${uuidv7()}`;
  const made = await createAccount({ userName, password: "seven quiet rivers run", timeZone: "Europe/London", adult: true, consent: true });
  return unsafeOwner(made?.userId ?? "");
}

/** A person with a passkey. */
async function keyed(name = "Safari on an iPhone"): Promise<{ owner: OwnerScope; device: SoftwareAuthenticator }> {
  const [owner, device] = [await somebody(), newAuthenticator()];
  const response = device.register(await offerPasskey(owner));
  expect(await addPasskey(owner, { name, response })).toBe("added");
  return { owner, device };
}

const refused = { refused: "unknown" };
const tooLate = { refused: "too-late" };
const notesOf = ({ userId }: OwnerScope) =>
  asScope(unsafeOwner(userId), (tx) => tx.auditEvent.findMany({ where: { userId }, select: { action: true } }), { readOnly: true });
const rowsOf = ({ userId }: OwnerScope) => asScope(unsafeOwner(userId), (tx) => tx.passkey.findMany({ where: { userId } }), { readOnly: true });

describe("making a passkey", () => {
  it("asks for one that needs no name, with the device's own lock, and without its maker's certificate", async () => {
    const { owner, device } = await keyed();
    const offer = await offerPasskey(owner);
    expect(offer).toMatchObject({
      rp: { name: "Gradual", id: passkeyHome().host },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      excludeCredentials: [{ id: device.id.toString("base64url") }],
    });
    expect(Buffer.from(offer.user.id, "base64url").toString("hex")).toBe(owner.userId.replaceAll("-", ""));
  });

  it("keeps it once for each challenge, and that for its person only (security 10)", async () => {
    const [owner, other, device] = [await somebody(), await somebody(), newAuthenticator()];
    const response = device.register(await offerPasskey(owner));
    const tries = await Promise.all(Array.from({ length: 10 }, () => addPasskey(owner, { name: "One", response })));
    expect(tries.filter((outcome) => outcome === "added")).toHaveLength(1);
    expect(tries.filter((outcome) => outcome === "too-late")).toHaveLength(9);
    expect(await rowsOf(owner)).toHaveLength(1);
    const forOther = newAuthenticator().register(await offerPasskey(owner));
    expect(await addPasskey(other, { name: "Another's", response: forOther })).toBe("too-late");
    const signInChallenge = { ...(await offerPasskey(owner)), challenge: (await askForPasskey(owner)).challenge };
    expect(await addPasskey(owner, { name: "Sign-in's", response: newAuthenticator().register(signInChallenge) })).toBe("too-late");
    expect(await rowsOf(other)).toHaveLength(0);
  });

  it.each([
    ["of another origin", { origin: "https://elsewhere.example" }, "refused"],
    ["of our host on another port", { origin: "http://localhost:1" }, "refused"],
    ["for another site", { rpId: "elsewhere.example" }, "refused"],
    ["without the device's lock", { verified: false }, "refused"],
    ["without anybody there", { present: false }, "refused"],
    ["of the other ceremony", { type: "webauthn.get" }, "refused"],
    ["from a frame", { crossOrigin: true }, "too-late"],
  ])("refuses one %s (security 10)", async (_, otherwise, outcome) => {
    const owner = await somebody();
    const response = newAuthenticator().register(await offerPasskey(owner), otherwise);
    expect(await addPasskey(owner, { name: "Wrong", response })).toBe(outcome);
    expect(await rowsOf(owner)).toHaveLength(0);
  });

  it("reads no certificate: what one names is never fetched", async () => {
    const owner = await somebody();
    const made = newAuthenticator().register(await offerPasskey(owner));
    const bytes = new Uint8Array(Buffer.from(made.response.attestationObject, "base64url"));
    const attestation = isoCBOR.decodeFirst<Map<string, unknown>>(bytes);
    const statement = new Map<string, unknown>([
      ["alg", -7],
      ["sig", bytes],
      ["x5c", [bytes]],
    ]);
    attestation.set("fmt", "packed").set("attStmt", statement);
    const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString("base64url");
    const fetched = vi.spyOn(globalThis, "fetch");
    expect(await addPasskey(owner, { name: "Wrong", response: { ...made, response: { ...made.response, attestationObject } } })).toBe("refused");
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it("refuses a challenge of its own making, and one that is too old (security 8, 10)", async () => {
    const owner = await somebody();
    const offer = await offerPasskey(owner);
    const made = newAuthenticator().register({ ...offer, challenge: Buffer.alloc(32, 7).toString("base64url") });
    expect(await addPasskey(owner, { name: "Wrong", response: made })).toBe("too-late");
    await age(owner, 601);
    expect(await addPasskey(owner, { name: "Late", response: newAuthenticator().register(offer) })).toBe("too-late");
  });

  it("keeps no second copy of one, and no more than a list can hold", async () => {
    const { owner, device } = await keyed();
    expect(await addPasskey(owner, { name: "Again", response: device.register(await offerPasskey(owner)) })).toBe("there-already");
    for (let n = 1; n < mostPasskeys; n += 1) {
      expect(await addPasskey(owner, { name: `No. ${n}`, response: newAuthenticator().register(await offerPasskey(owner)) })).toBe("added");
    }
    expect(await addPasskey(owner, { name: "One more", response: newAuthenticator().register(await offerPasskey(owner)) })).toBe("too-many");
    expect((await ownPasskeys(owner)).passkeys).toHaveLength(mostPasskeys);
  });

  it("keeps its name as ciphertext (security 43)", async () => {
    const { owner } = await keyed("My blue telephone");
    expect((await rowsOf(owner))[0]?.name).not.toContain("blue");
    expect((await ownPasskeys(owner)).passkeys).toMatchObject([{ name: "My blue telephone", synced: true, lastUsedAt: null }]);
  });
});

describe("signing in", () => {
  it("lets its person in without a name, once for each challenge: a captured answer is nothing (security 10)", async () => {
    const { owner, device } = await keyed();
    const ask = await askForPasskey();
    expect(ask).toMatchObject({ rpId: passkeyHome().host, userVerification: "required", allowCredentials: [] });
    const answer = device.sign(ask);
    const tries = await Promise.all(Array.from({ length: 20 }, () => provePasskey(answer)));
    expect(tries.filter((proof) => "userId" in proof)).toEqual([{ userId: owner.userId }]);
    expect(await provePasskey(answer)).toEqual(tooLate);
    const [row] = await rowsOf(owner);
    expect([row?.counter, row?.lastUsedAt instanceof Date]).toEqual([1n, true]);
  });

  it.each([
    ["from another origin", { origin: "https://elsewhere.example" }],
    ["from our host on another port", { origin: "http://localhost:1" }],
    ["from our address under another scheme", { origin: "https://localhost" }],
    ["for another site", { rpId: "elsewhere.example" }],
    ["without the device's lock", { verified: false }],
    ["without anybody there", { present: false }],
    ["of the other ceremony", { type: "webauthn.create" }],
  ])("refuses an answer %s (security 10)", async (_, otherwise) => {
    const { owner, device } = await keyed();
    expect(await provePasskey(device.sign(await askForPasskey(), otherwise))).toEqual(refused);
    expect((await rowsOf(owner))[0]?.lastUsedAt).toBeNull();
    // The right answer, afterwards, is still the right one.
    expect(await provePasskey(device.sign(await askForPasskey()))).toEqual({ userId: owner.userId });
  });

  it("refuses a challenge that is not its own, of another purpose, of a session, and one of 601 seconds (security 8, 10)", async () => {
    const { owner, device } = await keyed();
    const { userId } = owner;
    const wrong = [
      Buffer.alloc(32, 7).toString("base64url"),
      (await offerPasskey(owner)).challenge,
      (await askForPasskey(owner)).challenge,
      await issueToken("email-link", userId),
    ];
    for (const challenge of wrong) expect(await provePasskey(device.sign({ challenge, rpId: passkeyHome().host }))).toEqual(tooLate);
    expect(await provePasskey(device.sign(await askForPasskey(), { crossOrigin: true }))).toEqual(tooLate);
    const old = await askForPasskey();
    await age(undefined, 601);
    expect(await provePasskey(device.sign(old))).toEqual(tooLate);
  });

  it("refuses another person's passkey under this person's name, and every mixture of the two (security 10, 18)", async () => {
    const [mine, theirs] = [await keyed(), await keyed()];
    const id = theirs.device.id.toString("base64url");
    const { handle } = theirs.device;
    for (const otherwise of [{ handle }, { id }, { handle, id }, { handle: "AAAA" }, { handle: Buffer.alloc(16).toString("base64url") }]) {
      expect(await provePasskey(mine.device.sign(await askForPasskey(), otherwise))).toEqual(refused);
    }
    const altered = mine.device.sign(await askForPasskey());
    const signature = Buffer.from(altered.response.signature, "base64url");
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    expect(await provePasskey({ ...altered, response: { ...altered.response, signature: signature.toString("base64url") } })).toEqual(refused);
    expect((await rowsOf(theirs.owner))[0]?.counter).toBe(0n);
  });

  it("confirms a session by a passkey of its own person only (security 3, 10)", async () => {
    const [mine, theirs] = [await keyed(), await keyed()];
    expect((await askForPasskey(mine.owner)).allowCredentials).toMatchObject([{ id: mine.device.id.toString("base64url") }]);
    expect(await provePasskey(mine.device.sign(await askForPasskey(mine.owner)), mine.owner)).toEqual({ userId: mine.owner.userId });
    expect(await provePasskey(theirs.device.sign(await askForPasskey(mine.owner)), mine.owner)).toEqual(refused);
    expect(await provePasskey(theirs.device.sign(await askForPasskey(theirs.owner)), mine.owner)).toEqual(tooLate);
    expect(await provePasskey(mine.device.sign(await askForPasskey()), mine.owner)).toEqual(tooLate);
  });

  it("refuses a copy, whose count goes back, and tells its person; an unsigned count tells nothing (security 10)", async () => {
    const { owner, device } = await keyed();
    for (const counter of [5, 6]) expect(await provePasskey(device.sign(await askForPasskey(), { counter }))).toEqual({ userId: owner.userId });
    const noted = async () => (await notesOf(owner)).filter(({ action }) => action === "sign-in.refused").length;
    for (const counter of [6, 3, 0]) expect(await provePasskey(device.sign(await askForPasskey(), { counter }))).toEqual(refused);
    expect(await noted()).toBe(3);
    const forged = newAuthenticator().sign(await askForPasskey(), { handle: device.handle, id: device.id.toString("base64url"), counter: 1 });
    expect(await provePasskey(forged)).toEqual(refused);
    expect(await noted()).toBe(3);
    expect((await rowsOf(owner))[0]?.counter).toBe(6n);
  });

  it("lets nobody in with one that was removed (security 14)", async () => {
    const { owner, device } = await keyed();
    const [row] = await rowsOf(owner);
    expect(await removePasskey(owner, row?.id ?? "", true)).toBe("removed");
    expect(await provePasskey(device.sign(await askForPasskey()))).toEqual(refused);
  });
});

describe("keeping them", () => {
  it("renames and removes a person's own only (security 18)", async () => {
    const [mine, theirs] = [await keyed(), await keyed("Theirs")];
    const id = (await rowsOf(theirs.owner))[0]?.id ?? "";
    expect(await renamePasskey(mine.owner, { id, name: "Mine now" })).toBe(false);
    expect(await removePasskey(mine.owner, id, true)).toBe("not-there");
    expect((await ownPasskeys(theirs.owner)).passkeys).toMatchObject([{ name: "Theirs" }]);
    expect(await renamePasskey(theirs.owner, { id, name: "The old phone" })).toBe(true);
    expect((await ownPasskeys(theirs.owner)).passkeys).toMatchObject([{ name: "The old phone" }]);
  });

  it("leaves nobody without a way in, however many are removed at once (security 22)", async () => {
    const { owner } = await keyed();
    const { userId } = owner;
    await asScope(owner, (tx) => tx.password.delete({ where: { userId } }));
    await addPasskey(owner, { name: "Second", response: newAuthenticator().register(await offerPasskey(owner)) });
    const outcomes = await Promise.all((await rowsOf(owner)).map(({ id }) => removePasskey(owner, id, false)));
    expect(outcomes.sort()).toEqual(["last-way-in", "removed"]);
    expect(await rowsOf(owner)).toHaveLength(1);
  });
});

describe("a password beside a passkey, which may be short", () => {
  it("has to be long to be left alone with the account (security 1)", async () => {
    const { owner } = await keyed();
    await addPasskey(owner, { name: "Second", response: newAuthenticator().register(await offerPasskey(owner)) });
    const [first, second] = await rowsOf(owner);
    expect((await ownPasskeys(owner)).asksPassword).toBe(false);
    expect(await removePasskey(owner, first?.id ?? "", false)).toBe("removed");
    expect((await ownPasskeys(owner)).asksPassword).toBe(true);
    expect(await removePasskey(owner, second?.id ?? "", false)).toBe("password-needed");
    expect(await rowsOf(owner)).toHaveLength(1);
    expect(await removePasskey(owner, second?.id ?? "", true)).toBe("removed");
  });
});

describe("what is read of a browser's answer", () => {
  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["a field of one's own making", JSON.stringify({ ...newSigned(), admin: true })],
    ["an id that is no text", JSON.stringify({ ...newSigned(), id: { not: "" } })],
    ["no handle", JSON.stringify({ ...newSigned(), response: { ...newSigned().response, userHandle: undefined } })],
    ["a signature in another alphabet", JSON.stringify({ ...newSigned(), response: { ...newSigned().response, signature: "a+/=" } })],
    ["a signature without end", JSON.stringify({ ...newSigned(), response: { ...newSigned().response, signature: "A".repeat(5000) } })],
  ])("refuses %s (security 31, 32)", (_, response) => {
    expect(signInSchema.safeParse({ response }).success).toBe(false);
    expect(addSchema.safeParse({ name: "Mine", response }).success).toBe(false);
  });

  it("reads a whole one", () => {
    expect(signInSchema.safeParse({ response: JSON.stringify(newSigned()) }).success).toBe(true);
  });
});

function newSigned() {
  return new SoftwareAuthenticator("http://localhost").sign({ challenge: "AAAA", rpId: "localhost" }, { handle: "AAAAAAAAAAAAAAAAAAAAAA" });
}

/** Time goes by for the tokens of a person, or for those of nobody known. */
async function age(owner: OwnerScope | undefined, seconds: number): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("UPDATE one_time_tokens SET expires_at = expires_at - make_interval(secs => $1) WHERE user_id IS NOT DISTINCT FROM $2::uuid", [
    seconds,
    owner?.userId ?? null,
  ]);
  await client.end();
}
