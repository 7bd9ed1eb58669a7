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
