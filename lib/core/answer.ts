import "server-only";
import type { OutgoingHttpHeaders } from "node:http";
import { frontRequest } from "./front/request";

/**
 * The status that goes out in front of the page now being rendered. Next's pages know 200, and a 404 whose words only a script draws; the front
 * sets what is said here when the answer's head is written, so it has to be said before the page begins to stream.
 */
export function answerWith(status: number, headers: OutgoingHttpHeaders = {}): void {
  const request = frontRequest();
  if (request) request.answer = { status, headers };
}

/** The request was read: what fails from here on is ours (front/dress.ts). */
export function reachedApp(): void {
  const request = frontRequest();
  if (request) request.reached = true;
}

/** A HEAD asks what a GET would say, and must not spend, count or open anything. */
export const onlyAsksHead = (): boolean => frontRequest()?.method === "HEAD";

/** What no cache may keep and no browser may take for something else. */
export const privateHeaders = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" } as const;

/** A file for the person to save. */
export const answerFile = (body: BodyInit, fileName: string, type: string): Response =>
  new Response(body, { headers: { ...privateHeaders, "content-type": type, "content-disposition": `attachment; filename="${fileName}"` } });

/** For apps of other sites, which bring no cookie: what they may ask, and that they may read the answer. */
export const forApps = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type",
  "access-control-expose-headers": "retry-after",
  "access-control-max-age": "7200",
} as const;

export const answerApp = (body: object, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...privateHeaders, ...forApps, ...headers } });

/** A body that is made piece by piece, as fast as it is taken: none of it waits in memory. */
export function inPieces(pieces: Iterator<Uint8Array | string> | AsyncIterator<Uint8Array | string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
