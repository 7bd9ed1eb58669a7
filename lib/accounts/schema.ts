import { z } from "zod";
import { timeZoneSchema } from "@/lib/core/dates";
import { tickField } from "@/lib/core/form";

/** Which wording of the health-data consent a person agreed to. A new wording is a new version. */
export const consentVersion = "2026-11";

export const deviceWords = ["dilator", "trainer"] as const;
export type DeviceWord = (typeof deviceWords)[number];

/** Names that are the same to a reader are the same here: compatibility forms folded, case ignored. */
const userNameSchema = z
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

/** ASVS 6.2.1: a password alone protects the account, so it is long; what it is made of is the person's choice. */
const newPasswordSchema = z
  .string()
  .min(15, "Use at least 15 characters. A few words you will remember make a good one.")
  .max(128, "Use at most 128 characters.");

export const signUpSchema = z
  .strictObject({
    userName: userNameSchema,
    password: newPasswordSchema,
    timeZone: timeZoneSchema,
    adult: tickField.refine((ticked) => ticked, "Gradual is for adults. Tick this only if you are 18 or older."),
    consent: tickField.refine((ticked) => ticked, "Without this agreement Gradual may not keep your health data, and can not work."),
  })
  .refine(({ userName, password }) => !password.toLowerCase().includes(userName.toLowerCase()), {
    path: ["password"],
    message: "Leave your user name out of the password.",
  })
  .refine(({ password }) => new Set(password).size >= 5, { path: ["password"], message: "Use at least 5 different characters." });
export type SignUp = z.output<typeof signUpSchema>;

export const signInSchema = z.strictObject({
  userName: z.string().trim().min(1, "Write your user name.").max(200, "That is longer than any user name."),
  password: z.string().min(1, "Write your password.").max(1000, "That is longer than any password."),
});
export type SignIn = z.output<typeof signInSchema>;

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
