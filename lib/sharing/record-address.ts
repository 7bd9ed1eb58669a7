import { type LocalDate, localDateSchema } from "@/lib/core/dates";

/** The forms at the end of a record. Whoever only reads is sent none of them: each is asked for by the address. */
const forms = ["comment", "proposal", "keep"] as const;
export type RecordForm = (typeof forms)[number];

/** What a page of a record shows: its last day, without one the latest; and the form that is asked for. */
export type RecordPage = { until?: LocalDate | undefined; write?: RecordForm | undefined };

/** What an address asks for, of a link or of its preview. What is none is not asked for. */
export function readRecordPage({ until, write }: Record<string, string | string[] | undefined>): RecordPage {
  const day = localDateSchema.safeParse(until);
  return { until: day.success ? day.data : undefined, write: forms.find((form) => form === write) };
}

/** The address of a link's page, at the form where it asks for one. */
export function recordAddress(token: string, { until, write }: RecordPage = {}): string {
  const query = new URLSearchParams({ ...(until && { until }), ...(write && { write }) }).toString();
  const place = write && (write === "keep" ? "#keep" : "#answers");
  return `/s/${token}${query && `?${query}`}${place ?? ""}`;
}

/** Where what was left is seen. Its id makes it another address: one that differs by its fragment alone would not be read again. */
export const leftAddress = (token: string, id: string): string => `/s/${token}?left=${id}#answers`;
