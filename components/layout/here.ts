/**
 * Whether this tab has shown a member page. Public pages are static and read no cookie; this only chooses
 * which links their bar offers, and opens nothing.
 */
const key = "gradual-here";

export const markHere = () => sessionStorage.setItem(key, "1");
export const forgetHere = () => sessionStorage.removeItem(key);
export const isHere = () => sessionStorage.getItem(key) !== null;
