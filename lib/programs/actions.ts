"use server";

import { ownerAction } from "@/lib/core/action";
import { setFlash } from "@/lib/core/flash";
import type { OwnerScope } from "@/lib/core/scope";
import { acceptToday, backToVersion, changePlan, editProgram, stepUpToday, undoPlanChange, type WantedChange } from "./mutations";
import { editFormSchema } from "./read-edit";
import {
  acceptFormSchema,
  availabilityFormSchema,
  backFormSchema,
  changeIdSchema,
  holidayFormSchema,
  moveFormSchema,
  type SaidChange,
  stepUpFormSchema,
  undoFormSchema,
} from "./schema";

/** The calendar as it was looked at. */
const planIn = (month: string | undefined) => (month ? `/plan?month=${month}` : "/plan");

/** `field`: where the rule's sentence stands when it is refused. */
async function change(owner: OwnerScope, wanted: WantedChange, field = "") {
  const answer = await changePlan(owner, wanted);
  if (!answer.ok) return { ok: false as const, errors: { [field]: `${answer.why.wording} (Rule ${answer.why.rule})` } };
  const { id, type: did } = wanted;
  const said: SaidChange = "from" in wanted ? { did, id, from: wanted.from, ...(wanted.to && { to: wanted.to }) } : { did, id };
  await setFlash(owner, said);
  return { ok: true as const, redirectTo: "/plan" };
}

export const acceptProgram = ownerAction({
  name: "accept-program",
  schema: acceptFormSchema,
  run: async (owner, input) => {
    const answer = await acceptToday(owner, input);
    return answer.ok ? { ok: true, redirectTo: "/today" } : { ok: false, errors: { "": answer.why.wording } };
  },
});

export const stepUp = ownerAction({
  name: "step-up",
  schema: stepUpFormSchema,
  run: async (owner, input) => {
    const answer = await stepUpToday(owner, input);
    return answer.ok ? { ok: true, redirectTo: "/today" } : { ok: false, errors: { "": answer.why.wording } };
  },
});

export const movePlanned = ownerAction({
  name: "move-planned",
  schema: moveFormSchema,
  // The form stands in its day, which a page without script shows closed: a refusal is said at the head of the plan.
  run: async (owner, { month, ...input }) => {
    const answer = await changePlan(owner, { type: "move", ...input });
    const said: SaidChange = answer.ok
      ? { did: "move", ...input }
      : { did: "refused", ...input, why: { rule: answer.why.rule, wording: answer.why.wording } };
    await setFlash(owner, said);
    return { ok: true, redirectTo: planIn(month) };
  },
});

export const chooseDays = ownerAction({
  name: "choose-days",
  schema: availabilityFormSchema,
  run: (owner, input) => change(owner, { type: "availability", ...input }, "weekdays"),
});

export const takeHoliday = ownerAction({
  name: "take-holiday",
  schema: holidayFormSchema,
  run: (owner, { to, ...input }) => change(owner, { type: "holiday", ...input, ...(to && { to }) }, "from"),
});

export const endHoliday = ownerAction({
  name: "end-holiday",
  schema: changeIdSchema,
  run: (owner, { id }) => change(owner, { type: "end-holiday", id }),
});

export const undoChange = ownerAction({
  name: "undo-plan-change",
  schema: undoFormSchema,
  run: async (owner, { id, month }) => {
    if (!(await undoPlanChange(owner, id))) return { ok: false, errors: { "": "This change does not stand any more. Open the plan again." } };
    await setFlash(owner, { did: "undone", id } satisfies SaidChange);
    return { ok: true, redirectTo: planIn(month) };
  },
});

/** The new version beside the one before it. Its id in the address: one that differs by its fragment alone would not be read again. */
const versionIn = (id: string) => `/program?one=${id}#versions`;

export const saveNumbers = ownerAction({
  name: "edit-program",
  schema: editFormSchema,
  run: async (owner, input) => {
    const answer = await editProgram(owner, input);
    return answer.ok
      ? { ok: true, redirectTo: versionIn(input.id) }
      : { ok: false, errors: { [answer.field]: `${answer.why.wording} (Rule ${answer.why.rule})` } };
  },
});

export const goBackTo = ownerAction({
  name: "program-back",
  schema: backFormSchema,
  run: async (owner, input) => {
    const answer = await backToVersion(owner, input);
    if (answer === "missing") return { ok: false, errors: { to: "Choose a version of the program that runs now." } };
    return answer.ok
      ? { ok: true, redirectTo: versionIn(input.id) }
      : { ok: false, errors: { to: `${answer.why.wording} (Rule ${answer.why.rule})` } };
  },
});
