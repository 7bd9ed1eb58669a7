import "server-only";
import { unseal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { readPerson, readWaysIn } from "../queries";
import type { WaysIn } from "../ways-in";
import { leavesPasswordAlone } from "../ways-in";
import { secretPlace } from "./mutations";
import { totpAddress } from "./totp";

export type SecondFactor = { ways: WaysIn } & (
  | { state: "off" }
  /** Waits for its first code. `address`: what the app reads from the square. */
  | { state: "begun"; secret: string; address: string }
  | { state: "on"; since: LocalDate /** To turn it off. */; asksPassword: boolean }
);

export const secondFactorOf = (owner: OwnerScope): Promise<SecondFactor> =>
  asScope(
    owner,
    async (tx): Promise<SecondFactor> => {
      const { userId } = owner;
      const { userName, timeZone } = await readPerson(tx, owner);
      const ways = await readWaysIn(tx, owner);
      const there = await tx.totpSecret.findUnique({ where: { userId } });
      if (!there) return { ways, state: "off" };
      if (there.confirmedAt)
        return { ways, state: "on", since: localDateAt(there.confirmedAt, timeZone), asksPassword: leavesPasswordAlone(ways, "second-factor") };
      const secret = unseal(there.secret, secretPlace(userId));
      return { ways, state: "begun", secret, address: totpAddress(secret, userName) };
    },
    { readOnly: true },
  );

export type RecoveryCodes = { ways: WaysIn /** Absent: never made. */; madeOn?: LocalDate };

/** How many codes are left (`ways.recoveryCodes`) and when they were made. */
export const recoveryCodesOf = (owner: OwnerScope): Promise<RecoveryCodes> =>
  asScope(
    owner,
    async (tx) => {
      const { userId } = owner;
      const { timeZone } = await readPerson(tx, owner);
      const ways = await readWaysIn(tx, owner);
      const one = await tx.recoveryCode.findFirst({ where: { userId }, select: { createdAt: true } });
      return { ways, ...(one && { madeOn: localDateAt(one.createdAt, timeZone) }) };
    },
    { readOnly: true },
  );
