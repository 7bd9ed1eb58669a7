import "server-only";
import { asScope } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import type { OwnerScope } from "@/lib/core/scope";
import { readWaysIn } from "../queries";
import { leavesAWayIn } from "../ways-in";
import type { OfferedProvider } from "./schema";

/** The providers that whoever runs this site has set up; none is the rule. Read from the environment: nothing is asked of the database. */
export const providersOffered = (): OfferedProvider[] => env().GRADUAL_OIDC.map(({ id, name }) => ({ id, name }));

export type LinkedProvider = OfferedProvider & { linkId: string; linkedAt: Date };
export type OwnProviders = { linked: LinkedProvider[]; others: OfferedProvider[]; mayUnlink: boolean; timeZone: string };

/**
 * The accounts elsewhere that sign this person in, and the providers that could be added. One that is no longer set up here is still listed, by
 * its id, so that it can be taken away.
 */
export async function ownProviders(owner: OwnerScope): Promise<OwnProviders> {
  const { userId } = owner;
  const offered = providersOffered();
  return asScope(
    owner,
    async (tx) => {
      const rows = await tx.providerAccount.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
      const { timeZone } = await tx.user.findUniqueOrThrow({ where: { userId }, select: { timeZone: true } });
      return {
        linked: rows.map(({ id, provider, createdAt }) => ({
          linkId: id,
          id: provider,
          name: offered.find((one) => one.id === provider)?.name ?? provider,
          linkedAt: createdAt,
        })),
        others: offered.filter((one) => !rows.some(({ provider }) => provider === one.id)),
        mayUnlink: leavesAWayIn(await readWaysIn(tx, owner), "provider"),
        timeZone,
      };
    },
    { readOnly: true },
  );
}

/** The linked providers with which this person can show again that it is they, of those that are still set up here. */
export async function confirmingProviders(owner: OwnerScope): Promise<OfferedProvider[]> {
  const offered = providersOffered();
  if (offered.length === 0) return [];
  const { userId } = owner;
  const rows = await asScope(owner, (tx) => tx.providerAccount.findMany({ where: { userId }, select: { provider: true } }), { readOnly: true });
  return offered.filter(({ id }) => rows.some(({ provider }) => provider === id));
}
