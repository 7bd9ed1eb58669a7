import { z } from "zod";
import { timeZoneSchema } from "@/lib/core/dates";
import { tickField } from "@/lib/core/form";
import { lengthProblem } from "./password/password-length";

/** Which wording of the health-data consent a person agreed to. A new wording is a new version. */
export const consentVersion = "2026-11";

export const deviceWords = ["dilator", "trainer"] as const;
export type DeviceWord = (typeof deviceWords)[number];

/** Names that are the same to a reader are the same here: compatibility forms folded, case ignored. */
export const userNameSchema = z
  .string()
  .trim()
  .transform((name) => name.normalize("NFKC"))
  .pipe(
    z
      .string()
      .min(3, "Use at least 3 characters.")
      .max(40, "Use at most 40 characters.")
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "Use letters, digits, dots, dashes and underscores, beginning with a letter or digit."),
  );

/** Its length is said with the other fields; what else a password must not be, lib/accounts/password/check-new-password.ts says. */
const newPasswordSchema = z.string().superRefine((password, context) => {
  const message = lengthProblem(password, false);
  if (message) context.addIssue({ code: "custom", message });
});

/** What the browser says of its own time zone; only a script fills it in. */
export const zoneField = z.string().max(64).default("");

export const signUpSchema = z.strictObject({
  userName: userNameSchema,
  password: newPasswordSchema,
  timeZone: timeZoneSchema,
  adult: tickField.refine((ticked) => ticked, "Gradual is for adults. Tick this only if you are 18 or older."),
  consent: tickField.refine((ticked) => ticked, "Without this agreement Gradual may not keep your health data, and can not work."),
});
export type SignUp = z.output<typeof signUpSchema>;

export const signInSchema = z.strictObject({
  userName: z.string().trim().min(1, "Write your user name or e-mail.").max(254, "That is longer than any user name or e-mail address."),
  password: z.string().min(1, "Write your password.").max(1000, "That is longer than any password."),
  zone: zoneField,
});
export type SignIn = z.output<typeof signInSchema>;

export const userNameFormSchema = z.strictObject({ userName: userNameSchema });

export const signOutSchema = z.strictObject({});

/** The settings form. Which units and regions there are is said by the nouns that own them. */
export const settingsFormSchema = <const U extends readonly [string, ...string[]], const R extends readonly [string, ...string[]]>(
  units: U,
  regions: R,
) =>
  z.strictObject({
    timeZone: timeZoneSchema,
    unit: z.enum(units, "Choose one of the units offered."),
    deviceWord: z.enum(deviceWords, "Choose one of the two words."),
    region: z.enum(regions, "Choose where you are, so that the right numbers are shown."),
  });
export type Settings = { timeZone: string; unit: string; deviceWord: DeviceWord; region: string };

/** The part of a person that pages need. */
export type Person = { userId: string; userName: string; timeZone: string; region: string; unit: string; deviceWord: string };
