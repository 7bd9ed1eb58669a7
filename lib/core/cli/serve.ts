import { createServer, type Server } from "node:http";
import { parseEnv, problemsIn } from "../env-schema.ts";
import { refuse } from "../front/body.ts";
import { quietConsole } from "../front/console.ts";
import { answerMalformed, front, type Handler } from "../front/front.ts";
import { everywhere } from "../front/headers-out.ts";
import { writeFailure } from "../front/lines.ts";
import { takeLock } from "./lock.ts";
import { buildApp, generateClient } from "./make.ts";
import { prepareDatabase, settle, startDatabase } from "./prepare.ts";
import { untilReady } from "./ready.ts";
import { atEnd, command, Stop, say } from "./stop.ts";

/** Until the app is there. */
const notNow: Handler = (request, response) => {
  for (const [name, value] of Object.entries({ ...everywhere, "Cache-Control": "no-store" })) response.setHeader(name, value);
  refuse(request, response, 503);
};

/** Takes the port first, so that a taken one is told before a minute of building. All addresses: the machine can be reached from a phone. */
async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") throw new Stop(`Port ${port} is in use: end what listens there, or name another one in PORT.`);
    throw new Stop(`Port ${port} cannot be listened on (${error.code}): name another one in PORT.`);
  });
}

/** Lets the requests under way finish, for a few seconds at most. */
async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), 5_000);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}

/** Next runs in this very process: when it is killed nothing of the app stays behind. */
async function loadApp(port: number, server: Server): Promise<Handler> {
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  // Where Next asks itself for a page, after an action that leads on: at our own door, not at whatever host a request names.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`;
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: process.cwd(), port });
  await app.prepare();
  quietConsole();
  // As `next start` does: one request's failure outside its own promise must not end everybody's.
  for (const event of ["unhandledRejection", "uncaughtException"]) {
    process.on(event, (error: unknown) => writeFailure(undefined, event, error));
  }
  atEnd(async () => {
    await close(server);
    await app.close();
  });
  return front(app.getRequestHandler(), { distDir: process.env.NEXT_DIST_DIR || ".next", port, env: parseEnv(process.env) });
}

await command(async () => {
  const began = Date.now();
  // Whoever read the log may be gone: to write down that it can not be written would go on for ever.
  for (const log of [process.stdout, process.stderr]) log.on("error", () => undefined);
  const dataDir = settle();
  const port = Number(process.env.PORT || 3000);
  let handle: Handler = notNow;
  // A request to go over to another protocol is a request like any other: there is none here.
  const server = createServer({ shouldUpgradeCallback: () => false }, (request, response) => void handle(request, response));
  server.on("clientError", answerMalformed);
  // The person must be able to send a log over a slow line; a stalled one must not hold a place for ever.
  Object.assign(server, { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 });
  takeLock(dataDir);
  await listen(server, port);
  atEnd(() => close(server));
  await prepareDatabase(await startDatabase(dataDir));
  await generateClient();
  await buildApp(process.env.NEXT_DIST_DIR || ".next");
  const [problem] = problemsIn(process.env);
  if (problem) throw new Stop(problem);
  handle = await loadApp(port, server);
  await untilReady(port, 60);
  say(
    `Gradual is ready at ${process.env.GRADUAL_URL || `http://localhost:${port}`} (${((Date.now() - began) / 1000).toFixed(1)} s). Ctrl-C stops it.`,
  );
  return undefined;
});
