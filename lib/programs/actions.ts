"use server";

import { ownerAction } from "@/lib/core/action";
import { acceptToday, stepUpToday } from "./mutations";
import { acceptFormSchema, stepUpFormSchema } from "./schema";

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
