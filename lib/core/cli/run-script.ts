import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { holderOf, takeLock } from "./lock.ts";
import { generateClient } from "./make.ts";
import { prepareDatabase, settle, startDatabase } from "./prepare.ts";
import { endWithHouse } from "./processes.ts";
import { command, Stop } from "./stop.ts";

/**
 * Runs one of the house's own TypeScript programs with its aliases: `run.mjs [--bare] FILE [arguments]`.
 * It has the same database and secrets as `npm start`, running or not; with --bare it has none.
 */
await command(async () => {
  const bare = process.argv[2] === "--bare";
  const [file, ...args] = process.argv.slice(bare ? 3 : 2);
  if (!file || !existsSync(file)) throw new Stop(`There is no program ${file ?? ""}.`);
  if (!bare) {
    const dataDir = settle();
    const shared = holderOf(dataDir) !== undefined;
    if (!shared) takeLock(dataDir);
    await prepareDatabase(await startDatabase(dataDir, { shared }));
    await generateClient();
  }
  const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", file, ...args], {
    env: process.env,
    stdio: "inherit",
    detached: true,
  });
  endWithHouse(child);
  return new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
});
