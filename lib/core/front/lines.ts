/** A line of the log: JSON, with never a path, an address, a name or anything typed in it. */
type Line = { time: string; level: "info" | "warn" | "error"; [key: string]: unknown };

const jsonLine = (line: Omit<Line, "time">) => `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`;

/**
 * What may be told of an error. Its message may quote what a person typed, so only its kind, code, digest and place in our code are.
 * A stack begins with the message: only its lines that name a place count, and of those only what Node wrote.
 */
function told(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, code, digest, stack = "", message } = error as Error & { code?: unknown; digest?: unknown };
  const at = (stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack)
    .split("\n")
    .filter((line) => /^\s+at (?:[\w$.<>[\] ]{1,80} \()?(?:file:|node:|\/|[A-Z]:)[^\s]*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  const short = (value: unknown) => (typeof value === "string" && /^[\w@-]{1,40}$/.test(value) ? value : undefined);
  return { name: short(name) ?? "Error", code: short(code), digest: short(digest), at };
}

/** The line of a failure, on stderr, at once. @param where constant words of ours */
export function writeFailure(request: string | undefined, where: string, error: unknown, level: "error" | "warn" = "error"): void {
  process.stderr.write(jsonLine({ level, ...(request && { request }), where, ...told(error) }));
}
