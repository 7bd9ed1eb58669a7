import "server-only";
import { unseal } from "@/lib/core/crypto";
import type { Reader, Tx } from "@/lib/core/db";
import type { Scope } from "@/lib/core/scope";
import type { Device as DeviceRow } from "@/prisma/generated/client";
import type { DeviceUses } from "./say-use";
import type { Device } from "./schema";

export type KeptDevice = Device & { retired: boolean };

/** What a person calls a size is theirs to choose, so it is kept sealed. */
export const labelPlace = (userId: string, row: string) => ({ userId, table: "devices", column: "label", row });

/** The columns were proven by deviceSchema when they were written (lib/devices/mutations.ts). */
function toDevice(row: DeviceRow): KeptDevice {
  return {
    id: row.id,
    label: unseal(row.label, labelPlace(row.userId, row.id)),
    maxDiameterMm: row.maxDiameterMm.toNumber(),
    insertableLengthMm: row.insertableLengthMm,
    tip: row.tip as Device["tip"],
    flaredBase: row.flaredBase,
    material: row.material as Device["material"],
    use: row.use as Device["use"],
    retired: row.retiredAt !== null,
  };
}

/** All of the person's devices, smallest first; diameters and lengths in mm. Retired ones are among them. */
export async function readDevices(tx: Tx, { userId }: Scope): Promise<KeptDevice[]> {
  const rows = await tx.device.findMany({ where: { userId }, orderBy: [{ maxDiameterMm: "asc" }, { id: "asc" }] });
  return rows.map(toDevice);
}

/** When each device was practised with, by its id: of every size of a session, not of its largest alone. One query, along the person's sessions. */
export async function readUses(tx: Reader, { userId }: Scope): Promise<Map<string, DeviceUses>> {
  const rows = await tx.$queryRaw<(DeviceUses & { id: string })[]>`
    SELECT segment ->> 'deviceId' AS id, count(DISTINCT l.id)::int AS sessions, min(l."on")::text AS first, max(l."on")::text AS last
    FROM logs l CROSS JOIN LATERAL jsonb_array_elements(l.body -> 'segments') AS segment
    WHERE l.user_id = ${userId}::uuid AND l.device_id IS NOT NULL AND l.deleted_at IS NULL GROUP BY 1`;
  return new Map(rows.map(({ id, ...uses }) => [id, uses]));
}
