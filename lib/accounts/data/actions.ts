"use server";

import { ownerAction } from "@/lib/core/action";
import { endSession } from "@/lib/core/auth";
import { forgetBrowser } from "@/lib/core/known-browser";
import { deleteAccount } from "./mutations";
import { deleteSchema } from "./schema";

export const deleteEverything = ownerAction({
  name: "delete-account",
  schema: deleteSchema,
  recent: true,
  evenWithdrawn: true,
  run: async (owner, { userName }) => {
    if (!(await deleteAccount(owner, userName))) return { ok: false, errors: { userName: "That is not the user name of this account." } };
    await endSession();
    await forgetBrowser();
    return { ok: true, redirectTo: "/deleted" };
  },
});
