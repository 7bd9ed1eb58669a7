/** The form under which a name is looked up: what looks alike and differs only in case is one name. */
export const normaliseUserName = (name: string): string => name.trim().normalize("NFKC").toLowerCase();
