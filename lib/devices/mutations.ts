import "server-only";
import { v7 as uuidv7 } from "uuid";
import { seal } from "@/lib/core/crypto";
import { asScope, type Tx } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { refold } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { missingFrom } from "./add-missing";
import { labelPlace, readDevices } from "./queries";
import { mostDevices, type SeriesForm } from "./read-device";
import type { Device } from "./schema";
import { devicesOf, knownSeries } from "./series";

/** `full`: the set holds all that it may. `missing`: no such device of this person. */
export type DeviceOutcome = "done" | "full" | "missing";

/** A device's columns. */
const row = ({ userId }: OwnerScope, { id, label, ...rest }: Device) => ({ ...rest, userId, id, label: seal(label, labelPlace(userId, id)) });

async function insert(tx: Tx, owner: OwnerScope, devices: readonly Device[]): Promise<void> {
  await tx.device.createMany({ data: devices.map((device) => row(owner, device)) });
  await refold(tx, owner);
}

const inUse = async (tx: Tx, owner: OwnerScope) => (await readDevices(tx, owner)).filter(({ retired }) => !retired);

/** Adds one size. The same id twice is one device. */
export function addDevice(owner: OwnerScope, device: Device): Promise<DeviceOutcome> {
  return asScope(owner, async (tx) => {
    const owned = await readDevices(tx, owner);
    if (owned.some(({ id }) => id === device.id)) return "done";
    if (owned.filter(({ retired }) => !retired).length >= mostDevices) return "full";
    await insert(tx, owner, [device]);
    return "done";
  });
}

/** Adds what the person does not have of a known series. */
export function addSeries(owner: OwnerScope, { series: wanted, ...choice }: SeriesForm): Promise<DeviceOutcome> {
  return asScope(owner, async (tx) => {
    const series = knownSeries.find(({ id }) => id === wanted);
    if (!series) return "missing";
    const owned = await inUse(tx, owner);
    const added = missingFrom(owned, devicesOf(series, { ...choice, flaredBase: series.flaredBase || choice.flaredBase }));
    if (owned.length + added.length > mostDevices) return "full";
    if (added.length > 0)
      await insert(
        tx,
        owner,
        added.map((device) => ({ ...device, id: uuidv7() })),
      );
    return "done";
  });
}

/** Puts a device right. What was practised with it is decided anew from the day it was first used. */
export function changeDevice(owner: OwnerScope, device: Device): Promise<DeviceOutcome> {
  return asScope(owner, async (tx) => {
    const { count } = await tx.device.updateMany({ where: { userId: owner.userId, id: device.id }, data: row(owner, device) });
    if (count === 0) return "missing";
    await refold(tx, owner);
    return "done";
  });
}

/** Retires a device: its history stays, and it is planned no more. Retired twice keeps the first day. */
export function retireDevice(owner: OwnerScope, id: string, now = new Date()): Promise<DeviceOutcome> {
  return asScope(owner, async (tx) => {
    const { userId } = owner;
    if ((await tx.device.count({ where: { userId, id } })) === 0) return "missing";
    const { count } = await tx.device.updateMany({ where: { userId, id, retiredAt: null }, data: { retiredAt: now } });
    if (count > 0) await refold(tx, owner);
    return "done";
  });
}

/** Takes a retired device back, from today on: on the days in between it stays away, so that what was decided on them still holds. */
export function restoreDevice(owner: OwnerScope, id: string, now = new Date()): Promise<DeviceOutcome> {
  return asScope(owner, async (tx) => {
    const { devices, today } = await readCourse(tx, owner, now);
    const device = devices.find((own) => own.id === id);
    if (!device) return "missing";
    const { retiredOn, away = [] } = device;
    if (!retiredOn) return "done";
    if (devices.filter((own) => !own.retiredOn).length >= mostDevices) return "full";
    const between = retiredOn < today ? [{ from: retiredOn, until: today }] : [];
    await tx.device.update({ where: { userId_id: { userId: owner.userId, id } }, data: { retiredAt: null, away: [...away, ...between] } });
    await refold(tx, owner);
    return "done";
  });
}
