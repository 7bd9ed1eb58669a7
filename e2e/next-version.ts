import { constants, copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const parts = ["app", "components", "lib", "prisma", "package.json", "package-lock.json", "tsconfig.json"];

/** The same files at another place, which costs no space: the bundler follows no link out of its tree. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one without links.
    copyFileSync(source, target, constants.COPYFILE_EXCL);
  }
}

/** What is another in the next version: its pages say so, parts that come when they are needed have other names, one action is called otherwise. */
const changes: readonly [path: string, from: string, to: string][] = [
  ["app/layout.tsx", '<html lang="en-GB"', '<html lang="en-GB" data-version="next"'],
  ["components/sessions/player/guest-player.tsx", "noBlood = {}", 'noBlood = { none: "next" }'],
  ["components/offline/outbox.ts", 'key = ["log"]', 'key = ["log", "next"]'],
  ["components/offline/keeper.tsx", "againMs = 30_000", "againMs = 29_000"],
  ["lib/sessions/actions.ts", "const editLog =", "const changeLog ="],
  ["components/sessions/use-log-form.ts", "import { editLog,", "import { changeLog as editLog,"],
];

/** A whole tree of another version, not built yet: its `npm start` does that, as an operator's would. */
export function nextVersion(tree: string): void {
  mkdirSync(tree, { recursive: true });
  const configs = readdirSync(root).filter((name) => /\.config\.\w+$/.test(name));
  // With their dates, by which a start sees that what is installed fits.
  for (const part of [...parts, ...configs]) cpSync(join(root, part), join(tree, part), { recursive: true, preserveTimestamps: true });
  linkTree(join(root, "node_modules"), join(tree, "node_modules"));
  for (const [path, from, to] of changes) {
    const text = readFileSync(join(tree, path), "utf8");
    if (!text.includes(from)) throw new Error(`${path} has no "${from}" to change: say here what it has now.`);
    writeFileSync(join(tree, path), text.replace(from, to));
  }
}
