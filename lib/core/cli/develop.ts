import { spawn } from "node:child_process";
import { problemsIn } from "../env-schema.ts";
import { takeLock } from "./lock.ts";
import { generateClient } from "./make.ts";
import { isFree } from "./ports.ts";
import { prepareDatabase, settle, startDatabase } from "./prepare.ts";
import { endWithHouse } from "./processes.ts";
import { untilReady } from "./ready.ts";
import { command, leave, Stop, say } from "./stop.ts";

/** `npm run dev`: the same house as `npm start`, with Next's own development server in it. */
await command(async () => {
  const dataDir = settle();
  takeLock(dataDir);
  const port = Number(process.env.PORT || 3000);
  if (!(await isFree(port))) throw new Stop(`Port ${port} is in use: end what listens there, or name another one in PORT.`);
  await prepareDatabase(await startDatabase(dataDir));
  await generateClient();
  const [problem] = problemsIn(process.env);
  if (problem) throw new Stop(problem);
  const args = ["node_modules/next/dist/bin/next", "dev", "--hostname", "127.0.0.1", "--port", String(port)];
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" };
  const next = spawn(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"], detached: true });
  endWithHouse(next);
  next.on("exit", (code) => void leave(code ?? 1));
  await untilReady(port, 120);
  say(`Gradual is ready for development at http://localhost:${port}`);
  return undefined;
});
