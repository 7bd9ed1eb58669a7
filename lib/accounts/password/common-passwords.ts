let list: Promise<ReadonlySet<string>> | undefined;

/** 49,000 passwords of leaked lists (zxcvbn-ts), read when the first new password is set: 0.4 MB that only the server ever has. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import("@zxcvbn-ts/language-common").then(({ dictionary }) => new Set(dictionary["passwords-common"]));
  return list;
}

/** Whether a password is one that everybody tries (ASVS 6.2.4, 6.2.12), also in capitals or with signs between, before or after. */
export async function isCommonPassword(password: string): Promise<boolean> {
  const common = await commonPasswords();
  const small = password.normalize("NFKC").toLowerCase();
  return common.has(small) || common.has(small.replace(/[^\p{L}\p{N}]/gu, ""));
}
