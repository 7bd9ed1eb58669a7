import { startAuthentication, startRegistration, WebAuthnAbortService } from "@simplewebauthn/browser";

/** Loaded when it is used (use-ceremony.ts): what talks to the browser's own passkeys. */
export const make = async (optionsJSON: Parameters<typeof startRegistration>[0]["optionsJSON"]): Promise<string> =>
  JSON.stringify(await startRegistration({ optionsJSON }));

type Asked = Parameters<typeof startAuthentication>[0]["optionsJSON"];
export const sign = async (optionsJSON: Asked): Promise<string> => JSON.stringify(await startAuthentication({ optionsJSON }));

/** Waits in the list that the browser shows at the user name, until one is chosen there. */
export const signFromList = async (optionsJSON: Asked): Promise<string> =>
  JSON.stringify(await startAuthentication({ optionsJSON, useBrowserAutofill: true }));

/** Ends what is under way, if anything is. */
export const cancel = (): void => WebAuthnAbortService.cancelCeremony();

export type Trouble = "cancelled" | "already" | "cannot" | "address" | "failed";

/** Browsers do not say whether a person cancelled, was too slow or has no passkey here: all three are one error, so that no site can find out. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "cancelled";
  if (name === "InvalidStateError") return "already";
  if (name === "ConstraintError" || name === "NotSupportedError") return "cannot";
  return name === "SecurityError" ? "address" : "failed";
}
