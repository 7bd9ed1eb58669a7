import "server-only";
import { writeFailure } from "./front/lines";
import { frontRequest, newRequestId } from "./front/request";

/** A short code that joins what a person sees with the log: the request's own id, which its line carries too. */
export const newReference = (): string => frontRequest()?.id ?? newRequestId();

/** One line of JSON. The error's own message may quote what a person typed, so only its kind, code and place in our code are written. */
export const logFailure = (reference: string, where: string, error: unknown): void => writeFailure(reference, where, error);
