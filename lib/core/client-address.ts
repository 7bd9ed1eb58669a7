import "server-only";
import { frontRequest } from "./front/request";

/**
 * The address a request comes from (one of version 6: its network of 64 bits), for limits only: never stored plain, never logged.
 * "unknown" where no front stands before the app (`npm run dev`).
 */
export const clientAddress = async (): Promise<string> => frontRequest()?.address ?? "unknown";
