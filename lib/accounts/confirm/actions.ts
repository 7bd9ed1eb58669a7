"use server";

import { ownerAction } from "@/lib/core/action";
import { confirmed, proveByPassword } from "./mutations";
import { confirmSchema } from "./schema";

export const confirmByPassword = ownerAction({
  name: "confirm-by-password",
  schema: confirmSchema,
  evenWithdrawn: true,
  run: async (owner, { password, to, ...given }) => {
    const errors = await proveByPassword(owner, password, given);
    return errors ? { ok: false, errors } : { ok: true, redirectTo: await confirmed(owner, to) };
  },
});
