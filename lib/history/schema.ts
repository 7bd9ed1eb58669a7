import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";

/** How an address names what was logged: it may be seen over a shoulder. */
export const kindCodes = { session: "dilation", exercise: "exercise", daily: "daily", skip: "skip" } as const;
export type KindCode = keyof typeof kindCodes;

/** What an address may ask of the history, each part by itself: one that is wrong spoils no other. A form sends what was left open as "". */
export const filterParts = {
  from: localDateSchema,
  to: localDateSchema,
  kind: z.enum(Object.keys(kindCodes) as [KindCode, ...KindCode[]]),
  device: z.uuid(),
};
export type FilterPart = keyof typeof filterParts;
