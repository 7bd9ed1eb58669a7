import { IncomingMessage, type ServerResponse } from "node:http";
import { fileAddress, mostFileBytes } from "../file-limit.ts";

/** Bytes of a request's body that are read (ASVS 15.2.2): the largest form by far. */
const mostBytes = 1024 * 1024;
/** A file comes in a form: what stands around it is a few hundred bytes. */
const mostAround = 16 * 1024;
/** How long a sender that is refused may go on sending before the line is cut. */
const patienceMs = 10_000;

/** What a refusal says. */
export const words: Record<number, string> = {
  400: "This can not be read here.",
  403: "This form was not sent from Gradual. Open the page again and send it from there.",
  413: "This is more than can be sent here.",
  429: "Too many tries in a short time. Wait a minute, go back, and try again.",
  503: "Starting. Try again in a moment.",
};

const tooLargeFile = `This file is larger than ${mostFileBytes / 1024 / 1024} MB. Go back: a table can be brought in part by part, and of an export of Gradual the zip of tables is smaller.`;

/**
 * Answers without the app. What is still being sent runs out unread, so that its sender hears the answer: a line cut at once loses it. Memory stays
 * as it is, whatever is sent.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, status: 400 | 403 | 413 | 429 | 503): void {
  const body = `${status === 413 && request.url === fileAddress ? tooLargeFile : words[status]}\n`;
  const more = status === 503 ? { "Retry-After": "2" } : status === 429 ? { "Retry-After": "60" } : {};
  const head = { "Content-Type": "text/plain; charset=utf-8", "Content-Length": body.length, Connection: "close", ...more };
  response.writeHead(status, head);
  if (request.method !== "HEAD") response.write(body);
  if (request.complete) return void response.end();
  const impatience = setTimeout(() => request.destroy(), patienceMs);
  request.on("close", () => {
    clearTimeout(impatience);
    response.end();
  });
  request.on("error", () => undefined).resume();
}

const declared = ({ headers }: IncomingMessage): number | undefined =>
  headers["transfer-encoding"] ? undefined : Number(headers["content-length"] ?? 0);

/** Whether the length that a request declares is more than is read at this address. */
export const tooLong = (request: IncomingMessage, path: string): boolean =>
  (declared(request) ?? 0) > (path === fileAddress ? mostFileBytes + mostAround : mostBytes);

/** A body of a declared length is read by the app as it comes; one without is held here until it is whole or too long. */
export const isUncounted = (request: IncomingMessage): boolean => declared(request) === undefined;

/** The same request with its body whole, or "too-long"; undefined when its sender went away. */
export async function wholeRequest(request: IncomingMessage): Promise<IncomingMessage | "too-long" | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const end = await new Promise<"end" | "too-long" | "gone">((resolve) => {
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) return void chunks.push(chunk);
      request.off("data", take);
      resolve("too-long");
    };
    request.on("data", take).once("end", () => resolve("end"));
    request.once("close", () => resolve("gone")).once("error", () => resolve("gone"));
  });
  if (end === "gone") return undefined;
  if (end === "too-long") return end;
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const whole = new IncomingMessage(request.socket);
  Object.assign(whole, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  delete headers["transfer-encoding"];
  headers["content-length"] = String(bytes);
  whole.push(Buffer.concat(chunks));
  whole.push(null);
  return whole;
}
