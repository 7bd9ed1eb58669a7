import { z } from "zod";

/** Where a page of the activity ended: the keyset of its index (user_id, at desc), then what keeps the equal ones of one moment together. */
export type Cursor = { at: Date; action: string; id: string };

const parts = z.tuple([z.iso.datetime({ precision: 3 }), z.string().regex(/^[a-z_-]{1,40}\.[a-z]{1,20}$/), z.uuid()]);

export const writeCursor = ({ at, action, id }: Cursor): string => `${at.toISOString()}~${action}~${id}`;

/** The cursor in an address; anything else is no cursor, and the activity starts at its newest. */
export function readCursor(text: unknown): Cursor | undefined {
  if (typeof text !== "string" || text.length > 140) return undefined;
  const { data } = parts.safeParse(text.split("~"));
  return data && { at: new Date(data[0]), action: data[1], id: data[2] };
}
