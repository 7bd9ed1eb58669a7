"use server";

import { ownerAction } from "@/lib/core/action";
import { changeOwnPassword, removeOwnPassword } from "./mutations";
import { newPasswordFormSchema, removePasswordSchema } from "./schema";

export const changePassword = ownerAction({
  name: "change-password",
  schema: newPasswordFormSchema,
  recent: true,
  run: (owner, { newPassword }) => changeOwnPassword(owner, newPassword),
});

export const doWithoutPassword = ownerAction({
  name: "remove-password",
  schema: removePasswordSchema,
  recent: true,
  run: (owner) => removeOwnPassword(owner),
});
