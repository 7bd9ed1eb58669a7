import "server-only";
import { randomBytes } from "node:crypto";

/** A short code that joins what a person sees with one line of the log. */
export const newReference = (): string => randomBytes(4).toString("hex").toUpperCase();

/**
 * One line of JSON. The error's own message may quote what a person typed, so only its kind, code and place in our code are written.
 */
export function logFailure(reference: string, where: string, error: unknown): void {
  const { name, code, stack } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: typeof error, code: undefined, stack: "" };
  const at = (stack ?? "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8)
    .map((line) => line.trim());
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: "error", reference, where, name, code: typeof code === "string" ? code : undefined, at })}\n`,
  );
}
