import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "../env-schema.ts";
import { ourOrigins } from "../our-origins.ts";
import { addressReader } from "./address.ts";
import { isUncounted, refuse, tooLong, wholeRequest } from "./body.ts";
import { dresser } from "./dress.ts";
import { doorPace } from "./flood.ts";
import { cleanHeaders } from "./headers-in.ts";
import { everywhere } from "./headers-out.ts";
import { refuseEarly } from "./refuse-early.ts";
import { type FrontRequest, newRequestId, within } from "./request.ts";
import { writeRequest } from "./request-log.ts";
import { readRoutes, routePattern } from "./routes.ts";
import { staticAnswers } from "./static-answers.ts";
import { serveWorker, workerPath } from "./worker.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

type Place = { distDir: string; port: number; env: Pick<Env, "GRADUAL_URL" | "GRADUAL_SECRET" | "GRADUAL_OIDC" | "GRADUAL_TRUSTED_PROXIES"> };

/**
 * All that stands before the app, in this order: the log's line, prerendered pages from memory, what is refused outright, the headers that a client
 * may not claim, the body's limit; and around the answer its headers and its policy.
 */
export function front(app: Handler, { distDir, port, env }: Place): Handler {
  const origins = new Map(ourOrigins(env.GRADUAL_URL).map((origin) => [origin, new URL(origin)]));
  const ours = [...origins.keys()];
  const home = new URL(env.GRADUAL_URL);
  const addressOf = addressReader(env.GRADUAL_TRUSTED_PROXIES);
  const routeOf = routePattern(readRoutes(distDir));
  const waitAtDoor = doorPace(env);
  const worker = serveWorker(distDir);
  const answered = staticAnswers(distDir, `http://localhost:${port}`);
  const dress = dresser({ distDir, https: home.protocol === "https:", formTargets: env.GRADUAL_OIDC.map(({ issuer }) => new URL(issuer).origin) });

  const beyond = async (request: IncomingMessage, response: ServerResponse, path: string, id: string): Promise<void> => {
    const known: FrontRequest = { id, address: addressOf(request), method: request.method ?? "GET" };
    const nonce = dress(response, path, known);
    const refused = refuseEarly(request, ours) ?? (tooLong(request, path) ? 413 : undefined);
    if (refused) return refuse(request, response, refused);
    const wait = waitAtDoor(request, path, known.address);
    if (wait === null) return refuse(request, response, 429);
    if (wait > 0) await sleep(wait);
    cleanHeaders(request.headers, origins.get(request.headers.origin ?? "") ?? home);
    request.headers["content-security-policy"] = `script-src 'nonce-${nonce}'`;
    const whole = isUncounted(request) ? await wholeRequest(request) : request;
    if (whole === "too-long") return refuse(request, response, 413);
    if (whole) await within(known, () => app(whole, response));
  };

  return (request, response) => {
    const began = performance.now();
    const [path, id] = [(request.url ?? "/").split("?", 1)[0] ?? "/", newRequestId()];
    const { method = "GET" } = request;
    const told = () => {
      const [ms, cut] = [performance.now() - began, !response.writableFinished];
      writeRequest({ request: id, method, route: routeOf(path), status: response.statusCode, ms, cut });
    };
    if (!path.startsWith("/_next/static/")) response.once("close", told);
    if (path === workerPath && (method === "GET" || method === "HEAD")) return worker(request, response);
    return answered(request, response) ? undefined : beyond(request, response, path, id);
  };
}

/** What is not even HTTP, or came too slowly, is answered with the same headers. */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large", ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout" }[error.code ?? ""];
  const headers = { ...everywhere, "Cache-Control": "no-store", "Content-Length": "0", Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status ?? "400 Bad Request"}\r\n${lines.join("")}\r\n`);
}
