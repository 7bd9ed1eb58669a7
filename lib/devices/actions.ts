"use server";

import { setUnit } from "@/lib/accounts/mutations";
import { ownerAction } from "@/lib/core/action";
import * as set from "./mutations";
import { deviceFormSchema, deviceIdSchema, mostDevices, seriesFormSchema, unitFormSchema } from "./read-device";
import { devicesOf, knownSeries } from "./series";

const sentences: Record<Exclude<set.DeviceOutcome, "done">, string> = {
  full: `Your set holds ${mostDevices} sizes at most. Put away the ones you do not use first.`,
  missing: "This size is not in your set. Open your sizes again.",
};
const led = (outcome: set.DeviceOutcome, redirectTo: string) =>
  outcome === "done" ? { ok: true as const, redirectTo } : { ok: false as const, errors: { "": sentences[outcome] } };

export const saveNewDevice = ownerAction({
  name: "add-device",
  schema: deviceFormSchema,
  run: async (owner, device) => led(await set.addDevice(owner, device), `/devices?added=${device.id}`),
});

export const saveDevice = ownerAction({
  name: "change-device",
  schema: deviceFormSchema,
  run: async (owner, device) => led(await set.changeDevice(owner, device), `/devices?changed=${device.id}`),
});

export const saveSeries = ownerAction({
  name: "add-series",
  schema: seriesFormSchema,
  run: async (owner, form) => {
    const series = knownSeries.find(({ id }) => id === form.series);
    if (!series || devicesOf(series, form).length === 0) return { ok: false, errors: { use: "This set is not made for that use." } };
    if (form.use === "anal" && !series.flaredBase && !form.flaredBase) {
      return { ok: false, errors: { flaredBase: "For anal use it needs a flared base or a retrieval loop, so that it cannot slip out of reach." } };
    }
    return led(await set.addSeries(owner, form), "/devices?added=set");
  },
});

export const retireDevice = ownerAction({
  name: "retire-device",
  schema: deviceIdSchema,
  run: async (owner, { id }) => led(await set.retireDevice(owner, id), `/devices?retired=${id}`),
});

export const restoreDevice = ownerAction({
  name: "restore-device",
  schema: deviceIdSchema,
  run: async (owner, { id }) => led(await set.restoreDevice(owner, id), `/devices?restored=${id}`),
});

export const chooseUnit = ownerAction({
  name: "choose-unit",
  schema: unitFormSchema,
  run: async (owner, { unit }) => {
    await setUnit(owner, unit);
    return { ok: true, redirectTo: "/devices" };
  },
});
