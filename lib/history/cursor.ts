import { z } from "zod";
import type { LocalDate } from "@/lib/core/calendar";
import { localDateSchema } from "@/lib/core/dates";

/** Where a page of the history ended: the keyset of the index (user_id, on desc, id desc), so that page 100 is as quick as page 1. */
export type Cursor = { on: LocalDate; id: string };

const parts = z.tuple([localDateSchema, z.uuid()]);

export const writeCursor = ({ on, id }: Cursor): string => `${on}_${id}`;

/** The cursor in an address; anything else is no cursor, and the history starts at its newest day. */
export function readCursor(text: unknown): Cursor | undefined {
  if (typeof text !== "string" || text.length > 60) return undefined;
  const { data } = parts.safeParse(text.toLowerCase().split("_"));
  return data && { on: data[0], id: data[1] };
}
