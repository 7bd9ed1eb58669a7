import { markedPerson } from "./changes";

/** How many logs of whoever is here have not reached the server. */
export async function countWaiting(): Promise<number> {
  const person = markedPerson();
  if (!person) return 0;
  return import("./device-store").then(({ logsOf }) => logsOf(person).then(({ length }) => length)).catch(() => 0);
}

/**
 * Takes away all that this browser keeps of a person. The server's answer to signing out says the same (Clear-Site-Data); not every browser does
 * what that says, and a device without a network hears no answer.
 */
export async function clearDevice(): Promise<void> {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("gradual.")) localStorage.removeItem(key);
    indexedDB.deleteDatabase("gradual");
  } catch {
    // Nothing can be kept here, so nothing was.
  }
  const registrations = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
  for (const name of "caches" in window ? await caches.keys() : []) await caches.delete(name);
}
