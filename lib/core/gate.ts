import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { sessionUserId } from "./auth";
import { unsafeOwner } from "./owner";
import type { OwnerScope } from "./scope";

/** The signed-in person, or null. Asked of the database once a request. */
export const currentOwner = cache(async (): Promise<OwnerScope | null> => {
  const userId = await sessionUserId();
  return userId ? unsafeOwner(userId) : null;
});

/** The gate of every member page: without a session, the way leads to sign-in. */
export async function requireOwner(): Promise<OwnerScope> {
  const owner = await currentOwner();
  return owner ?? redirect("/sign-in");
}
