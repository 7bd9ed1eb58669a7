import type { LocalDate } from "@/lib/core/calendar";

/**
 * The id of a row of a table: the moment that it is of, then what its content comes to. The same row is the same id, so that a file brought in twice
 * adds nothing; and ids stand in the order of a day's times, which is the order in which the rules read a day (lib/programs/fold-state.ts). It is a
 * UUID of version 8 (RFC 9562: one's own making).
 * @param digest at least 10 bytes made of the person, the row's cells and which of its equals it is
 */
export function rowId(on: LocalDate, time: string | undefined, digest: Uint8Array): string {
  const moment = Date.parse(`${on}T${time ?? "12:00"}:00Z`)
    .toString(16)
    .padStart(12, "0");
  const hex = Array.from(digest.slice(0, 10), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${moment.slice(0, 8)}-${moment.slice(8)}-8${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
