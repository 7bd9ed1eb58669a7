// Runs on whatever Node the machine has (20 or newer) and with nothing installed: no imports but Node's own, no TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const house = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** Says one sentence and ends. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** npm writes node_modules/.package-lock.json last, so an install that was cut off counts as missing. */
function installed() {
  const marker = join(root, "node_modules/.package-lock.json");
  if (!existsSync(marker) || !existsSync(house)) return false;
  return statSync(marker).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs || sameLock(marker);
}

/** A checkout gives the lock file a new date without changing it; then what is installed is compared. */
function sameLock(marker) {
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(marker, "utf8")).packages;
  const same = Object.entries(wanted).every(([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version);
  if (same) writeFileSync(marker, readFileSync(marker));
  return same;
}

/** `npm install` rather than `npm ci`: it keeps the locked versions too, and adds what a lock written on another platform leaves out. */
function install() {
  process.stderr.write("Installing packages (the first time only; about a minute)…\n");
  const result = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    encoding: "utf8",
  });
  if (result.status === 0 && existsSync(house)) return;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  stop("The packages could not be installed (see above): check that this machine reaches the npm registry, then start again.");
}

/**
 * Makes sure that the packages are there, goes over to the house's own Node 24 when started by another one, and runs a command.
 * @param {string} command the TypeScript module beside this file that does the work
 */
export async function bootstrap(command) {
  if (Number(process.versions.node.split(".")[0]) < 20) stop(`Gradual needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.chdir(root);
  if (!installed()) install();
  const wanted = JSON.parse(readFileSync(join(root, "node_modules/node/package.json"), "utf8")).version;
  if (process.versions.node === wanted) {
    await import(command);
    return;
  }
  // The open channel tells the child when this process is killed; it then stops by itself.
  const child = spawn(house, [...process.execArgv, ...process.argv.slice(1)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) =>
    stop(`Node ${wanted} could not be started from node_modules (${error.message}): remove node_modules and start again.`),
  );
  child.on("exit", (code) => process.exit(code ?? 1));
}
