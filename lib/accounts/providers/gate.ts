import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import type { Provider } from "@/lib/core/env-schema";
import { currentOwner, provenRecently } from "@/lib/core/gate";
import { comeFromProvider, goToProvider, type Proof } from "@/lib/core/oidc";
import { issueToken, oneTimeMinutes, peekToken, spendToken } from "@/lib/core/one-time";
import type { OwnerScope } from "@/lib/core/scope";
import { sealedCookie } from "@/lib/core/sealed-cookie";
import { confirmed } from "../confirm/mutations";
import { tellOfNewWays } from "../email/mutations";
import { admit } from "../second-factor/gate";
import { linkSubject, type Subject, subjectOf, userOf } from "./mutations";
import type { Setback } from "./schema";

const seconds = oneTimeMinutes * 60;

/** What somebody went to a provider for. The token works once: of any number of answers, one is looked at. */
const errandSchema = z.object({
  token: z.string(),
  provider: z.string(),
  wants: z.enum(["sign-in", "link", "confirm"]),
  /** Who went; absent at sign-in. Only the same session may come back with it. */
  sessionId: z.string().optional(),
  /** Where to go on after a confirmation. */
  to: z.string().optional(),
  /** Milliseconds. */
  begunAt: z.number(),
});
type Errand = z.output<typeof errandSchema>;
const errandCookie = sealedCookie("gradual-provider-errand", errandSchema, seconds);

/** A subject that no account knows yet, between the provider and the form that makes one. */
const newcomerSchema = z.object({ token: z.string(), provider: z.string(), subjectHash: z.string() });
const newcomerCookie = sealedCookie("gradual-provider-newcomer", newcomerSchema, seconds);

const providerOf = (id: string): Provider | undefined => env().GRADUAL_OIDC.find((one) => one.id === id);

/** The provider is to see its person again, now, and not to go by a session of its own (OpenID Connect Core 3.1.2.1). */
const afresh = { prompt: "login", max_age: "0" };

/** @returns the provider's address to go to, or null when there is no such provider or it does not answer */
export async function setOut(id: string, wants: Errand["wants"], from?: { owner: OwnerScope; to?: string }): Promise<string | null> {
  const provider = providerOf(id);
  const address = provider && (await goToProvider(provider, wants === "confirm" ? afresh : {}));
  if (!address) return null;
  const token = await issueToken("provider", from?.owner.userId);
  await errandCookie.set({ token, provider: id, wants, sessionId: from?.owner.sessionId, to: from?.to, begunAt: Date.now() });
  return address;
}

async function endErrand(id: string): Promise<Errand | null> {
  const errand = await errandCookie.read();
  await errandCookie.drop();
  return errand && (await spendToken("provider", errand.token)) && errand.provider === id ? errand : null;
}

const withSetback = (path: string, setback: Setback) => `${path}?provider=${setback}`;

/** Where each errand began, and so where a setback is told. */
function back({ wants, to }: Pick<Errand, "wants" | "to">, setback: Setback): string {
  if (wants === "sign-in") return withSetback("/sign-in/other", setback);
  if (wants === "link") return withSetback("/settings/providers", setback);
  return `${withSetback("/confirm", setback)}${to ? `&to=${encodeURIComponent(to)}` : ""}`;
}

/** A provider has answered. @returns where to go, or null when there is no such provider */
export async function comeBack(id: string, said: URLSearchParams): Promise<string | null> {
  const provider = providerOf(id);
  if (!provider) return null;
  const errand = await endErrand(id);
  // First whose errand it is: of many copies of an answer only the one that goes on may spend the provider's code.
  if (!errand) return back({ wants: "sign-in" }, "late");
  const proof = await comeFromProvider(provider, said);
  if (!proof) return back(errand, said.get("error") === "access_denied" ? "cancelled" : "failed");
  const subject = subjectOf(provider, proof.subject);
  if (errand.wants === "sign-in") return enter(subject);
  const owner = await currentOwner({ evenWithdrawn: errand.wants === "confirm" });
  if (!owner || owner.sessionId !== errand.sessionId) return back({ wants: "sign-in" }, "late");
  if (errand.wants === "confirm") return confirm(owner, errand, subject, proof);
  if (!(await provenRecently())) return back(errand, "late");
  if (!(await linkSubject(owner, subject))) return back(errand, "taken");
  tellOfNewWays(owner.userId);
  return "/settings/providers?linked=yes";
}

async function enter(subject: Subject): Promise<string> {
  const userId = await userOf(subject);
  if (userId) return admit(userId, "provider");
  await newcomerCookie.set({ token: await issueToken("provider"), ...subject });
  return "/sign-up/provider";
}

/** For clocks that differ, as for the ID token itself. */
const toleranceMs = 10_000;

async function confirm(owner: OwnerScope, errand: Errand, subject: Subject, { authenticatedAt }: Proof): Promise<string> {
  const fresh = authenticatedAt !== null && authenticatedAt.getTime() >= errand.begunAt - toleranceMs;
  if (!fresh || (await userOf(subject)) !== owner.userId) return back(errand, "other");
  return confirmed(owner, errand.to);
}

/** Whose account is being made in this browser, as far as the page shows it: the provider's name. Null: nobody's, or too late. */
export async function newcomersProvider(): Promise<string | null> {
  const kept = await newcomerCookie.read();
  if (!kept || !(await peekToken("provider", kept.token))) return null;
  return providerOf(kept.provider)?.name ?? null;
}

/** Takes the newcomer, once. Null: none, taken before, or too late. */
export async function takeNewcomer(): Promise<Subject | null> {
  const kept = await newcomerCookie.read();
  await newcomerCookie.drop();
  if (!kept || !providerOf(kept.provider) || !(await spendToken("provider", kept.token))) return null;
  return { provider: kept.provider, subjectHash: kept.subjectHash };
}

/** The form has to be sent again: the newcomer waits on. */
export async function keepNewcomer({ provider, subjectHash }: Subject): Promise<void> {
  await newcomerCookie.set({ token: await issueToken("provider"), provider, subjectHash });
}
