"use server";

import { ownerAction, publicAction, tooManyTries } from "@/lib/core/action";
import { endSession } from "@/lib/core/auth";
import { clientAddress } from "@/lib/core/client-address";
import { withinLimit } from "@/lib/core/limit";
import { units } from "@/lib/devices/schema";
import { regions } from "@/lib/screening/schema";
import { changeUserName, saveSettings } from "./mutations";
import { nameTaken, signInByPassword, signUpByPassword } from "./password/gate";
import { settingsFormSchema, signInSchema, signOutSchema, signUpSchema, userNameFormSchema } from "./schema";

export const signUp = publicAction({
  name: "sign-up",
  schema: signUpSchema,
  // Names are unique, so a taken one has to be told (ASVS 6.3.8): what can be asked from one address is few.
  limit: { name: "sign-up", points: 60, seconds: 3600, by: clientAddress },
  run: signUpByPassword,
});

export const signIn = publicAction({
  name: "sign-in",
  schema: signInSchema,
  limit: "in its work",
  run: signInByPassword,
});

export const signOut = ownerAction({
  name: "sign-out",
  schema: signOutSchema,
  evenWithdrawn: true,
  run: async () => {
    await endSession();
    return { ok: true, redirectTo: "/" };
  },
});

export const changeSettings = ownerAction({
  name: "change-settings",
  schema: settingsFormSchema(units, regions),
  run: async (owner, input) => {
    await saveSettings(owner, input);
    return { ok: true, redirectTo: "/settings/display?saved=yes" };
  },
});

/** As at sign-up, a taken name has to be told, so few are. */
const nameLimit = { name: "change-name", points: 20, seconds: 3600 };

export const changeName = ownerAction({
  name: "change-name",
  schema: userNameFormSchema,
  recent: true,
  run: async (owner, { userName }) => {
    if (!(await withinLimit(nameLimit, owner.userId))) return { ok: false, errors: { "": tooManyTries } };
    if (!(await changeUserName(owner, userName))) return { ok: false, errors: { userName: nameTaken } };
    return { ok: true, redirectTo: "/settings/name?saved=yes" };
  },
});
