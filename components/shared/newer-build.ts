import { unstable_isUnrecognizedActionError } from "next/navigation";

/** A server that has another build than this page: it does not know the action that was called, or has not the part of the page that was asked for. */
export const isUnknownAction = (error: unknown): boolean => unstable_isUnrecognizedActionError(error);
export const isMissingPart = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";

const key = "gradual.anew";
/** A page that fails again so soon does not fail for want of a newer one. */
const notAgainMs = 10_000;

function notJustNow(): boolean {
  try {
    const now = Date.now();
    if (now - Number(sessionStorage.getItem(key) ?? 0) < notAgainMs) return false;
    sessionStorage.setItem(key, String(now));
    return true;
  } catch {
    // Where nothing can be remembered it might go on for ever.
    return false;
  }
}

/** Loads a page anew of which a part did not come, unless that is for want of a network: then what is open is worth more than what would come. */
export async function loadAnew(): Promise<void> {
  const answers = await fetch("/healthz", { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers && notJustNow()) location.reload();
}
