import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { problemsIn } from "../env-schema.ts";
import { takeLock } from "./lock.ts";
import { buildApp, generateClient } from "./make.ts";
import { prepareDatabase, settle, startDatabase } from "./prepare.ts";
import { untilReady } from "./ready.ts";
import { refuseEarly } from "./refuse-early.ts";
import { staticAnswers } from "./static-answers.ts";
import { atEnd, command, Stop, say } from "./stop.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Until the app is there, and again while it stops. */
const notNow: Handler = (_request, response) => {
  response.writeHead(503, { "Retry-After": "2", "Content-Type": "text/plain", Connection: "close" }).end("Starting. Try again in a moment.\n");
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
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: process.cwd(), port });
  await app.prepare();
  // As `next start` does: one request's failure outside its own promise must not end everybody's. Its message could carry a person's data.
  for (const event of ["unhandledRejection", "uncaughtException"]) {
    process.on(event, (error: unknown) => say(`An unexpected failure (${error instanceof Error ? error.name : typeof error}) outside of a request.`));
  }
  atEnd(async () => {
    await close(server);
    await app.close();
  });
  const answer = app.getRequestHandler();
  const answered = staticAnswers(process.env.NEXT_DIST_DIR || ".next", `http://localhost:${port}`);
  return (request, response) => {
    const refused = refuseEarly(request);
    if (!refused) return answered(request, response) ? undefined : answer(request, response);
    // What was sent runs out unread first, so that its sender hears the answer.
    request.resume().once("end", () => {
      response.writeHead(refused, { "Content-Type": "text/plain", "Cache-Control": "no-store" }).end("This can not be read here.\n");
    });
  };
}

await command(async () => {
  const began = Date.now();
  const dataDir = settle();
  const port = Number(process.env.PORT || 3000);
  let handle: Handler = notNow;
  const server = createServer((request, response) => void handle(request, response));
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
