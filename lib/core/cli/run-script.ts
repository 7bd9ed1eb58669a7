import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { holderOf, takeLock } from "./lock.ts";
import { generateClient } from "./make.ts";
import { prepareDatabase, settle, startDatabase } from "./prepare.ts";
import { endWithHouse } from "./processes.ts";
import { command, Stop } from "./stop.ts";

/** The same database and secrets as `npm start` has, whether it runs or not. */
async function openHouse(): Promise<void> {
  const dataDir = settle();
  const shared = holderOf(dataDir) !== undefined;
  if (!shared) takeLock(dataDir);
  await prepareDatabase(await startDatabase(dataDir, { shared }));
  await generateClient();
}

/** `run.mjs [--bare] FILE [arguments]`: one of the house's own TypeScript programs, with its aliases; with --bare it needs no database. */
await command(async () => {
  const bare = process.argv[2] === "--bare";
  const [file, ...args] = process.argv.slice(bare ? 3 : 2);
  if (!file || !existsSync(file)) throw new Stop(`There is no program ${file ?? ""}.`);
  if (!bare) await openHouse();
  // A bare one may read the terminal, so it stays in the terminal's own process group.
  const program = ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", file, ...args];
  const child = spawn(process.execPath, program, { stdio: "inherit", detached: !bare });
  if (!bare) endWithHouse(child);
  return new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
});
