import { v7 as uuidv7 } from "uuid";
import { seal } from "@/lib/core/crypto";
import { addDays, type LocalDate } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { labelPlace } from "@/lib/devices/queries";
import type { Device } from "@/lib/devices/schema";
import { generatePlan } from "@/lib/programs/generate-plan";
import { acceptProgram, confirmStepUp, recordEvent } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import type { PlannedItem } from "@/lib/programs/schema";
import { type Intake, intakeSchema } from "@/lib/screening/schema";
import { screen } from "@/lib/screening/screen";
import { saveLog } from "@/lib/sessions/mutations";
import { fromLocalDate } from "@/lib/sessions/queries";
import { type DilationLog, dilationLogSchema } from "@/lib/sessions/schema";

type Dilation = Extract<PlannedItem, { kind: "dilation" }>;
/** What a person would log of a planned session; null: they let it go. */
export type Outcome = (on: LocalDate, day: number, planned: Dilation) => Partial<DilationLog> | null;

const at = (on: LocalDate, hour: number) => new Date(`${on}T${String(hour).padStart(2, "0")}:00:00Z`);
/** Ids in the order of the days they stand for, as they would have been made then; none from later than now, before which nothing new could come. */
const idOn = (on: LocalDate, hour: number) => uuidv7({ msecs: Math.min(at(on, hour).getTime(), Date.now() - (24 - hour)) });

export const clearIntake = (answers: Partial<Intake> = {}): Intake =>
  intakeSchema.parse({ adult: true, ownChoice: "yes", intoxicated: false, consent: true, region: "uk", use: "anal", goal: "comfort", ...answers });

export const dilatorSet = (sizes: readonly number[]): Omit<Device, "id">[] =>
  sizes.map((maxDiameterMm) => ({
    label: `${maxDiameterMm} mm`,
    maxDiameterMm,
    insertableLengthMm: 100,
    tip: "rounded",
    flaredBase: true,
    material: "silicone",
    use: "anal",
  }));

/** Screens a person, gives them a set and, where the rules propose one and unless `accepts` is false, a program, all on `on`. */
export async function begin(
  owner: OwnerScope,
  { on, intake, devices, accepts = true }: { on: LocalDate; intake: Intake; devices: readonly Omit<Device, "id">[]; accepts?: boolean },
): Promise<void> {
  const { userId } = owner;
  await asScope(owner, async (tx) => {
    const id = idOn(on, 8);
    await tx.screening.create({ data: { userId, id, on: fromLocalDate(on), intake, result: screen(intake, on).result, createdAt: at(on, 8) } });
    await tx.device.createMany({
      data: devices.map((device) => {
        const id = idOn(on, 8);
        return { ...device, label: seal(device.label, labelPlace(userId, id)), userId, id, createdAt: at(on, 8) };
      }),
    });
    await recordEvent(tx, owner, { type: "screening", id, on, intake });
    const { standing } = await readCourse(tx, owner, at(on, 9));
    const [kind] = standing.opens;
    if (kind && accepts) await acceptProgram(tx, owner, { id: idOn(on, 9), on, kind, version: 1 });
  });
}

/** Follows the plan day by day from `from` for `days` days, logging `outcome` for each planned dilation and stepping up whenever the rules offer it. */
export async function live(owner: OwnerScope, { from, days, outcome }: { from: LocalDate; days: number; outcome: Outcome }): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    const on = addDays(from, day);
    const course = await asScope(owner, (tx) => readCourse(tx, owner, at(on, 7)));
    const { readiness } = course.standing;
    const next = readiness?.ready ? readiness.nextDeviceId : undefined;
    if (next) await asScope(owner, (tx) => confirmStepUp(tx, owner, { id: idOn(on, 7), on, deviceId: next }));
    const { state, devices } = next ? await asScope(owner, (tx) => readCourse(tx, owner, at(on, 7))) : course;
    const planned = generatePlan(state, devices, on, 1).days[0]?.items.find((item) => item.kind === "dilation");
    if (!planned) continue;
    const answers = outcome(on, day, planned);
    if (!answers) continue;
    const { deviceId, minutes, mode } = planned;
    const log = dilationLogSchema.parse({
      kind: "dilation",
      id: idOn(on, 20),
      on,
      time: "20:00",
      segments: [{ deviceId, minutes, mode }],
      pain: 1,
      comfort: 8,
      nextDaySoreness: 0,
      ...answers,
    });
    // Written down the morning after, when its soreness is known.
    const saved = await saveLog(owner, { ...log, id: idOn(on, 20) }, at(addDays(on, 1), 8));
    if ("errors" in saved) throw new Error(Object.values(saved.errors).join(" "));
  }
}
