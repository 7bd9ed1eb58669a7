import { z } from "zod";
import { readJson } from "@/lib/core/form";
import { zoneField } from "../schema";

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(most);

/** What both ceremonies answer with. What extensions say is not used, so it is left behind here. */
const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
  clientExtensionResults: z.looseObject({}).transform(() => ({})),
};

const registrationSchema = z.strictObject({
  ...credential,
  response: z
    .strictObject({
      clientDataJSON: base64url(4000),
      attestationObject: base64url(12_000),
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(10)
        .optional(),
      // Said again inside the attestation, which is what is read.
      authenticatorData: base64url(12_000).optional(),
      publicKey: base64url(6000).optional(),
      publicKeyAlgorithm: z.number().int().optional(),
    })
    .transform(({ clientDataJSON, attestationObject, transports = [] }) => ({ clientDataJSON, attestationObject, transports })),
});
export type Registration = z.output<typeof registrationSchema>;

const assertionSchema = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    // Without it nobody is named: a passkey that does not say whose it is can not be used here.
    userHandle: base64url(100),
  }),
});
export type Assertion = z.output<typeof assertionSchema>;

/** The browser's answer travels as one field of JSON. */
const unreadable = "Your browser’s answer could not be read. Try again.";
const answer = <S extends z.ZodType>(schema: S) =>
  z
    .string(unreadable)
    .max(40_000, unreadable)
    .transform((text, context): z.output<S> => {
      const parsed = schema.safeParse(readJson(text));
      if (parsed.success) return parsed.data;
      context.addIssue(unreadable);
      return z.NEVER;
    });

const nameSchema = z.string().trim().min(1, "Give it a name, so that you know it again.").max(60, "Use at most 60 characters.");

/** Asks for a challenge. It says so: what is sent without a word is no question. */
export const askSchema = z.strictObject({ wanted: z.literal("challenge") });
export const addSchema = z.strictObject({ name: nameSchema, response: answer(registrationSchema) });
export const renameSchema = z.strictObject({ id: z.uuid(), name: nameSchema });
export const removeSchema = z.strictObject({ id: z.uuid(), password: z.string().max(1000, "That is longer than any password.").optional() });
export const signInSchema = z.strictObject({ response: answer(assertionSchema), zone: zoneField });
export const confirmSchema = z.strictObject({ response: answer(assertionSchema), to: z.string().max(1000).optional() });

/** So that a list stays one that a person can look through. */
export const mostPasskeys = 20;

/** A passkey as its person sees it. */
export type OwnPasskey = {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  /** A copy is with whoever keeps the person's passkeys, and so on their other devices too. */
  synced: boolean;
};

/** `asksPassword`: without its only passkey the password would be all that protects the account, so removing that one asks for it. */
export type PasskeyList = { passkeys: OwnPasskey[]; timeZone: string; asksPassword: boolean };
