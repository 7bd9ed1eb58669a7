"use server";

import { ownerAction } from "@/lib/core/action";
import { recordAgreement } from "@/lib/programs/mutations";
import { courseOf } from "@/lib/programs/queries";
import { agreementDay, agreementFormSchema } from "@/lib/programs/read-agreement";
import { completeScreening, discardDraft, saveStep } from "./mutations";
import { stepFormSchema } from "./read-step";
import { completeSchema, discardSchema } from "./schema";
import { stepPosition } from "./steps";

export const answerStep = ownerAction({
  name: "answer-step",
  schema: stepFormSchema,
  run: async (owner, form) => {
    const saved = await saveStep(owner, form);
    if (!saved.ok) return saved;
    const next = form.after === "review" && saved.complete ? undefined : stepPosition(form.step).next;
    return { ok: true, redirectTo: `/screening/${next ?? "review"}` };
  },
});

export const startOver = ownerAction({
  name: "start-over",
  schema: discardSchema,
  run: async (owner) => {
    await discardDraft(owner);
    return { ok: true, redirectTo: "/screening" };
  },
});

export const seeResult = ownerAction({
  name: "see-result",
  schema: completeSchema,
  run: async (owner, { id }) => {
    const completed = await completeScreening(owner, id);
    if (completed.ok) return { ok: true, redirectTo: "/screening/result" };
    return { ok: true, redirectTo: completed.missing === "start" ? "/screening" : `/screening/${completed.missing}` };
  },
});

export const saveAgreement = ownerAction({
  name: "save-agreement",
  schema: agreementFormSchema,
  run: async (owner, { on: given, floor, parameters, ...agreement }) => {
    const { today, state } = await courseOf(owner);
    if (!state.screening) return { ok: true, redirectTo: "/screening" };
    const day = agreementDay(given, today, {
      screenedOn: state.screening.on,
      pausedOn: state.pause?.needs.includes("clinician") ? state.pause.since : undefined,
    });
    if ("error" in day) return { ok: false, errors: { on: day.error } };
    await recordAgreement(owner, { ...agreement, ...day, ...(floor && { floor }), ...(parameters && { parameters }) });
    return { ok: true, redirectTo: "/screening/result" };
  },
});
