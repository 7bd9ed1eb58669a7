"use server";

import { ownerAction, publicAction, tooManyTries } from "@/lib/core/action";
import { clientAddress } from "@/lib/core/client-address";
import { withinLimit } from "@/lib/core/limit";
import { tellOfNewWays } from "../email/mutations";
import { nameHashOf } from "../mutations";
import { isLongPasswordOf, notLong } from "../password/gate";
import { admit, secondStepState, takeSecondStep } from "./gate";
import { beginTotp, makeRecoveryCodes, recover, turnOffTotp, turnOnTotp } from "./mutations";
import { beginSchema, makeCodesSchema, recoverSchema, secondStepSchema, turnOffSchema, turnOnSchema } from "./schema";

const page = "/settings/second-factor";

export const beginSecondFactor = ownerAction({
  name: "begin-second-factor",
  schema: beginSchema,
  recent: true,
  run: async (owner) => {
    await beginTotp(owner);
    return { ok: true, redirectTo: page };
  },
});

export const turnOnSecondFactor = ownerAction({
  name: "turn-on-second-factor",
  schema: turnOnSchema,
  recent: true,
  run: async (owner, { code }) => {
    if (!(await turnOnTotp(owner, code)))
      return { ok: false, errors: { code: "This is not the code that the app should show now. Check that your phone’s clock is right." } };
    tellOfNewWays(owner.userId);
    return { ok: true, redirectTo: `${page}?now=on` };
  },
});

const turnOffLimit = { name: "turn-off-second-factor", points: 10, seconds: 900 };

export const turnOffSecondFactor = ownerAction({
  name: "turn-off-second-factor",
  schema: turnOffSchema,
  recent: true,
  run: async (owner, { password = "" }) => {
    if (password && !(await withinLimit(turnOffLimit, owner.userId))) return { ok: false, errors: { "": tooManyTries } };
    const longPassword = await isLongPasswordOf(owner.userId, password);
    if (!(await turnOffTotp(owner, longPassword))) return { ok: false, errors: { password: notLong } };
    tellOfNewWays(owner.userId);
    return { ok: true, redirectTo: `${page}?now=off` };
  },
});

export const makeCodes = ownerAction({
  name: "make-recovery-codes",
  schema: makeCodesSchema,
  recent: true,
  run: async (owner, { replace }) => {
    const codes = await makeRecoveryCodes(owner, replace === "on");
    return codes ? { ok: true, data: codes } : { ok: false, errors: { replace: "Tick this if the codes you have may stop working." } };
  },
});

export const giveSecondFactor = publicAction({
  name: "second-step",
  schema: secondStepSchema,
  limit: { name: "second-step-address", points: 200, seconds: 900, by: clientAddress },
  run: async (given) => {
    if ((await secondStepState()) === "none") return { ok: true, redirectTo: "/sign-in" };
    const errors = await takeSecondStep(given);
    return errors ? { ok: false, errors } : { ok: true, redirectTo: "/today" };
  },
});

/** By name and address together: nobody elsewhere can use up the tries of the one whose codes they are. */
const recoverLimit = { name: "recover", points: 10, seconds: 900 };

export const recoverAccount = publicAction({
  name: "recover-account",
  schema: recoverSchema,
  limit: { name: "recover-address", points: 100, seconds: 900, by: clientAddress },
  run: async (input) => {
    const pair = `${nameHashOf(input.userName)} ${await clientAddress()}`;
    if (!(await withinLimit(recoverLimit, pair))) return { ok: false, errors: { "": tooManyTries } };
    const done = await recover(input);
    if ("errors" in done) return { ok: false, errors: done.errors };
    tellOfNewWays(done.userId);
    return { ok: true, redirectTo: await admit(done.userId, "recovery-code") };
  },
});
