const key = "gradual-here";

/** A browser that blocks storage throws at the first touch; then nobody is known to be here. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/**
 * Whether this tab has shown a member page. Public pages are static and read no cookie; this only chooses
 * which links their bar offers, and opens nothing.
 */
export const isHere = () => storage()?.getItem(key) != null;

/** Whether this very document has: then the router holds that page in its memory. */
let holds = false;
export const markHere = () => {
  holds = true;
  storage()?.setItem(key, "1");
};
export const forgetHere = () => storage()?.removeItem(key);

/** After signing out, Back would draw the person's pages from that memory: a new document has none. */
export const leaveNothing = () => {
  if (holds && !isHere()) location.reload();
};
