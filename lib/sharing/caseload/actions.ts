"use server";

import { ownerAction, publicAction, tooManyTries } from "@/lib/core/action";
import { hashToken } from "@/lib/core/crypto";
import { currentOwner } from "@/lib/core/gate";
import { type Keeping, keepRecord, openKept, removeKept } from "./mutations";
import { keepFormSchema, keptIdSchema, mostKept } from "./schema";

const notKept: Record<Exclude<Keeping, "kept">, string> = {
  gone: "The record is not open in this browser any more. Open the link in another tab, then send this again.",
  once: "This link was made for one opening. Ask the person for one that stays open.",
  own: "This is the record of the account that you are signed in with.",
  full: `An account keeps ${mostKept} records. Take one out first.`,
  limited: tooManyTries,
};

export const keepInCaseload = publicAction({
  name: "keep-record",
  schema: keepFormSchema,
  limit: { name: "keep-record", points: 20, seconds: 900, by: ({ token }) => hashToken(token) },
  run: async (form) => {
    const owner = await currentOwner();
    if (!owner) return { ok: false, errors: { "": "Sign in to your own account in another tab of this browser, then send this again." } };
    const kept = await keepRecord(owner, form);
    return kept === "kept" ? { ok: true, redirectTo: "/caseload" } : { ok: false, errors: { "": notKept[kept] } };
  },
});

export const openFromCaseload = ownerAction({
  name: "open-kept-record",
  schema: keptIdSchema,
  run: async (owner, { id }) => {
    const path = await openKept(owner, id);
    return path ? { ok: true, redirectTo: path } : { ok: false, errors: { "": "This record is not shared any more." } };
  },
});

export const removeFromCaseload = ownerAction({
  name: "remove-kept-record",
  schema: keptIdSchema,
  run: async (owner, { id }) => {
    await removeKept(owner, id);
    return { ok: true, redirectTo: "/caseload" };
  },
});
