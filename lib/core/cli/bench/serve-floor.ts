import { createServer } from "node:http";
import { resolve } from "node:path";

/** The bench's own Next app, served as lib/core/cli/serve.ts serves Gradual: `serve-floor.ts FOLDER PORT`. */
const [dir = ".", port = "0"] = process.argv.slice(2);
const { default: next } = await import("next");
const app = next({ dev: false, dir: resolve(dir), port: Number(port) });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => void handle(request, response)).listen(Number(port), "127.0.0.1", () => console.log("listening"));
