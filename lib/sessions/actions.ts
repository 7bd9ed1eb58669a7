"use server";

import { ownerAction } from "@/lib/core/action";
import { setFlash } from "@/lib/core/flash";
import { keepLog } from "./gate";
import * as logs from "./mutations";
import { logFormSchema, logIdFormSchema, newLogFormSchema, sorenessFormSchema } from "./read-log-form";
import { changeOf } from "./recall-change";

const gone = { ok: false, errors: { "": "This log is not there any more. Open History to see what is." } } as const;

export const saveLog = ownerAction({
  name: "save-log",
  schema: newLogFormSchema,
  run: async (owner, log) => {
    const kept = await keepLog(owner, log);
    return kept.ok ? { ok: true, redirectTo: `/log/${log.id}/decision` } : kept;
  },
});

export const editLog = ownerAction({
  name: "edit-log",
  schema: logFormSchema,
  run: async (owner, log) => {
    const saved = await logs.editLog(owner, log);
    if (!saved) return gone;
    if ("errors" in saved) return { ok: false, errors: saved.errors };
    await setFlash(owner, changeOf("edited", saved.id, saved.changed));
    return { ok: true, redirectTo: `/log/${saved.id}/decision` };
  },
});

export const deleteLog = ownerAction({
  name: "delete-log",
  schema: logIdFormSchema,
  run: async (owner, { id }) => {
    const saved = await logs.deleteLog(owner, id);
    if (!saved) return gone;
    await setFlash(owner, changeOf("deleted", id, saved.changed));
    return { ok: true, redirectTo: "/history" };
  },
});

export const restoreLog = ownerAction({
  name: "restore-log",
  schema: logIdFormSchema,
  run: async (owner, { id }) => {
    const saved = await logs.restoreLog(owner, id);
    if (!saved) return gone;
    await setFlash(owner, changeOf("restored", id, saved.changed));
    return { ok: true, redirectTo: `/log/${id}/decision` };
  },
});

export const answerSoreness = ownerAction({
  name: "answer-soreness",
  schema: sorenessFormSchema,
  run: async (owner, { id, ...answer }) => {
    const saved = await logs.answerSoreness(owner, id, answer);
    if (!saved) return gone;
    if (saved === "too-soon") return { ok: false, errors: { nextDaySoreness: "How it felt the next day can be answered from the next day on." } };
    await setFlash(owner, changeOf("answered", id, saved.changed));
    return { ok: true, redirectTo: `/log/${id}/decision` };
  },
});
