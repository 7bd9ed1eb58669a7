/** A column that holds ciphertext. `row`: the column whose value stands in the place it is bound to (lib/core/cipher.ts). */
export type SealedColumn = { table: string; column: string; row: "id" | "user_id"; plainBefore?: true };

/**
 * Every column that any code seals: what `npm run keys:rotate` goes through, and what the role gradual_keys may touch (prisma/migrations).
 * `plainBefore`: it was plain text in an earlier version; such values are sealed at the next start.
 */
export const sealedColumns: readonly SealedColumn[] = [
  { table: "caseload", column: "label", row: "id" },
  { table: "caseload", column: "token", row: "id" },
  { table: "clinician_agreements", column: "name", row: "id" },
  { table: "devices", column: "label", row: "id", plainBefore: true },
  { table: "emails", column: "address", row: "user_id" },
  { table: "emails", column: "pending", row: "user_id" },
  { table: "import_parts", column: "content", row: "id" },
  { table: "imports", column: "about", row: "id" },
  { table: "logs", column: "note", row: "id" },
  { table: "own_routines", column: "name", row: "id" },
  { table: "passkeys", column: "name", row: "id" },
  { table: "share_answers", column: "body", row: "id" },
  { table: "share_links", column: "recipient", row: "id" },
  { table: "share_views", column: "recipient", row: "id" },
  { table: "totp_secrets", column: "secret", row: "user_id" },
];
