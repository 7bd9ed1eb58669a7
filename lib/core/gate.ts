import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { reachedApp } from "./answer";
import { readSession } from "./auth";
import { unsafeOwner } from "./owner";
import type { OwnerScope } from "./scope";

/** Asked of the database once a request. */
export const currentSession = cache(() => {
  reachedApp();
  return readSession();
});

/** The signed-in person, or null. @param evenWithdrawn also one who has withdrawn their consent, for whom little is open */
export async function currentOwner({ evenWithdrawn = false } = {}): Promise<OwnerScope | null> {
  const session = await currentSession();
  return session && (evenWithdrawn || !session.withdrawn) ? unsafeOwner(session.userId, session.sessionId) : null;
}

/** The gate of every member page: without a session the way leads to sign-in, without consent to the page where it can be given again. */
export async function requireOwner({ evenWithdrawn = false } = {}): Promise<OwnerScope> {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  if (session.withdrawn && !evenWithdrawn) redirect("/settings/consent");
  return unsafeOwner(session.userId, session.sessionId);
}

/** Minutes for which having shown who one is opens the pages that need it (ASVS 7.5.1), and for which a form got there can be sent. */
const opensMinutes = 10;
const sendsMinutes = 25;

const provenWithin = async (minutes: number): Promise<boolean> => {
  const session = await currentSession();
  return session !== null && Date.now() - session.provenAt.getTime() < minutes * 60_000;
};

/** Whether the pages below are open. */
export const provenJustNow = (): Promise<boolean> => provenWithin(opensMinutes);

/** Without script a form is answered by its whole page, with what was typed. */
const answersForm = async (): Promise<boolean> => (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;

/** The gate of pages that change how one signs in, take data out or let somebody see it: a proof of minutes ago, or /confirm first. @param here this page's own address */
export async function requireRecentOwner(here: string, { evenWithdrawn = false } = {}): Promise<OwnerScope> {
  const owner = await requireOwner({ evenWithdrawn });
  if (!(await provenWithin((await answersForm()) ? sendsMinutes : opensMinutes))) redirect(`/confirm?to=${encodeURIComponent(here)}`);
  return owner;
}

/** Whether a form of such a page may still be sent. */
export const provenRecently = (): Promise<boolean> => provenWithin(sendsMinutes);
