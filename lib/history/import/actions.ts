"use server";

import { ownerAction } from "@/lib/core/action";
import { setFlash } from "@/lib/core/flash";
import { layText } from "./gate";
import * as imports from "./mutations";
import { closedSchema, columnsFormSchema, importIdSchema, pastedSchema } from "./schema";

const page = "/settings/data/import";
const gone = { ok: false, errors: { "": "This file is not there any more. Nothing of it was saved; open this page again to begin anew." } } as const;
const asked = (found: boolean) => (found ? ({ ok: true, redirectTo: page } as const) : gone);

export const readPasted = ownerAction({
  name: "read-pasted",
  schema: pastedSchema,
  run: async (owner, { text }) => {
    const unread = await layText(owner, { ok: true, text, encoding: "utf-8" });
    if (unread.length > 0) return { ok: false, errors: { text: unread.join(" ") } };
    // What was wrong with a file before it is told no more.
    await setFlash(owner, { unread: [] });
    return { ok: true, redirectTo: page };
  },
});

export const chooseColumns = ownerAction({
  name: "choose-columns",
  schema: columnsFormSchema,
  run: async (owner, { id, ...mapping }) => asked(await imports.chooseColumns(owner, id, mapping)),
});

export const beginSaving = ownerAction({
  name: "begin-saving",
  schema: importIdSchema,
  run: async (owner, { id }) => asked(await imports.beginSaving(owner, id)),
});

/** A step more; by the page's script again and again, without script by a press each. */
export const continueImport = ownerAction({
  name: "continue-import",
  schema: importIdSchema,
  run: async (owner, { id }) => {
    const current = await imports.goOn(owner, id);
    if (!current) return gone;
    return { ok: true, data: { state: current.state, done: current.done, total: current.total } };
  },
});

export const cancelImport = ownerAction({
  name: "cancel-import",
  schema: importIdSchema,
  run: async (owner, { id }) => {
    await imports.forgetImport(owner, id, { saved: false });
    return { ok: true, redirectTo: page };
  },
});

export const closeImport = ownerAction({
  name: "close-import",
  schema: closedSchema,
  run: async (owner, { id, next }) => {
    await imports.forgetImport(owner, id, { saved: true });
    return { ok: true, redirectTo: next === "another" ? page : "/history" };
  },
});

export const undoImport = ownerAction({
  name: "undo-import",
  schema: importIdSchema,
  run: async (owner, { id }) => asked(await imports.undoImport(owner, id)),
});
