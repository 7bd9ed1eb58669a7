import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { Assertion, Registration } from "../passkeys/schema";

const encoded = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest();

/** As much CBOR (RFC 8949) as an attestation needs. */
function cbor(value: number | string | Uint8Array | [unknown, unknown][]): Buffer {
  const head = (major: number, size: number) =>
    size < 24 ? Buffer.from([major | size]) : size < 256 ? Buffer.from([major | 24, size]) : Buffer.from([major | 25, size >> 8, size & 255]);
  if (typeof value === "number") return value < 0 ? head(0x20, -1 - value) : head(0x00, value);
  if (typeof value === "string") return Buffer.concat([head(0x60, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(0x40, value.length), value]);
  return Buffer.concat([head(0xa0, value.length), ...value.flat().map((part) => cbor(part as never))]);
}

/** What goes differently from what a browser and an authenticator would do. */
export type Otherwise = {
  origin?: string;
  rpId?: string;
  type?: string;
  crossOrigin?: boolean;
  verified?: boolean;
  present?: boolean;
  counter?: number;
};

/** One passkey (ES256) and the browser before it, in a few lines: it answers a ceremony as they would, or wrongly on demand. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  counter = 0;
  handle = "";

  constructor(private readonly origin: string) {}

  private clientData(type: string, challenge: string, { origin = this.origin, crossOrigin = false, ...otherwise }: Otherwise): Buffer {
    return Buffer.from(JSON.stringify({ type: otherwise.type ?? type, challenge, origin, crossOrigin }));
  }

  /** Flags: user present 1, user verified 4, may be kept elsewhere 8 and is 16, credential attached 64. */
  private authData(rpId: string, { verified = true, present = true, counter = this.counter, ...otherwise }: Otherwise, attached?: Buffer): Buffer {
    const flags = (present ? 1 : 0) | (verified ? 4 : 0) | 8 | 16 | (attached ? 64 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(otherwise.rpId ?? rpId), Buffer.from([flags]), count, attached ?? Buffer.alloc(0)]);
  }

  register({ challenge, rp, user }: { challenge: string; rp: { id?: string }; user: { id: string } }, otherwise: Otherwise = {}): Registration {
    this.handle = user.id;
    const { x = "", y = "" } = this.keys.publicKey.export({ format: "jwk" });
    const key = cbor([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]);
    const attached = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key]);
    const attestation = cbor([
      ["fmt", "none"],
      ["attStmt", []],
      ["authData", this.authData(rp.id ?? "", otherwise, attached)],
    ]);
    const clientDataJSON = encoded(this.clientData("webauthn.create", challenge, otherwise));
    const response = { clientDataJSON, attestationObject: encoded(attestation), transports: ["internal"] };
    return { id: encoded(this.id), rawId: encoded(this.id), type: "public-key", clientExtensionResults: {}, response };
  }

  /** Counts one use more, unless `otherwise` says which count to give. */
  sign({ challenge, rpId }: { challenge: string; rpId?: string }, otherwise: Otherwise & { handle?: string; id?: string } = {}): Assertion {
    if (otherwise.counter === undefined) this.counter += 1;
    const authData = this.authData(rpId ?? "", otherwise);
    const clientData = this.clientData("webauthn.get", challenge, otherwise);
    const signature = sign("sha256", Buffer.concat([authData, sha256(clientData)]), this.keys.privateKey);
    const id = otherwise.id ?? encoded(this.id);
    const response = {
      clientDataJSON: encoded(clientData),
      authenticatorData: encoded(authData),
      signature: encoded(signature),
      userHandle: otherwise.handle ?? this.handle,
    };
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
  }
}
