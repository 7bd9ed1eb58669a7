"use server";

import { ownerAction } from "@/lib/core/action";
import { endOtherSignIns, endSignIn } from "./mutations";
import { endOneSchema, endOthersSchema } from "./schema";

const page = "/settings/sessions";

export const endOneSession = ownerAction({
  name: "end-session",
  schema: endOneSchema,
  evenWithdrawn: true,
  run: async (owner, { id }) => {
    await endSignIn(owner, id);
    return { ok: true, redirectTo: `${page}?ended=one` };
  },
});

export const endOtherSessions = ownerAction({
  name: "end-other-sessions",
  schema: endOthersSchema,
  recent: true,
  evenWithdrawn: true,
  run: async (owner) => {
    await endOtherSignIns(owner);
    return { ok: true, redirectTo: `${page}?ended=others` };
  },
});
