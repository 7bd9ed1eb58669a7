const name = "gradual-waiting";

/** Says to every tab, this one too, that something began or ceased to wait. */
export function tellWaiting(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** @returns what ends it */
export function onWaiting(heard: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = heard;
  return () => channel.close();
}

const key = "gradual.waiting";

/** Whose logs wait in this browser, told by a mark that costs nothing to read: the store behind it is opened only where there is one. */
export function markWaiting(person: string | undefined): void {
  try {
    if (person) localStorage.setItem(key, person);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing that waits.
  }
}

export function markedPerson(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the worker is there, by which a page without a network is drawn here, decision and all (shell.tsx). */
export const canDecideHere = (): boolean => Boolean(navigator.serviceWorker?.controller);
