import { writeFailure } from "./lines.ts";
import { frontRequest } from "./request.ts";

/**
 * Next and its libraries print what goes wrong, with messages that may quote a person's data. In the serving process the console is a failure's
 * line instead: its kind, its place, the request's id, and the digest that React sends to the browser.
 */
export function quietConsole(): void {
  const line =
    (level: "error" | "warn") =>
    (...said: unknown[]): void =>
      writeFailure(frontRequest()?.id, "app", said.find((one) => one instanceof Error) ?? said[0], level);
  Object.assign(console, {
    error: line("error"),
    trace: line("error"),
    warn: line("warn"),
    log: () => undefined,
    info: () => undefined,
    debug: () => undefined,
  });
}
