/** Bytes of a file that is brought in. Everything else that is sent ends at 1 MB (lib/core/front/body.ts). */
export const mostFileBytes = 20 * 1024 * 1024;
/** The one address that a file is sent to. */
export const fileAddress = "/settings/data/import/file";
