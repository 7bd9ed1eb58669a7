import { createHash } from "node:crypto";
import { run } from "./processes.ts";
import { hashOf, whenStale } from "./stale.ts";
import { Stop, say } from "./stop.ts";

const PRISMA = ["prisma/schema.prisma", "prisma/models/*.prisma", "prisma.config.ts"];
const SOURCES = ["app/**/*", "components/**/*", "lib/**/*", "public/**/*", "*.config.*", "proxy.ts", "instrumentation*.ts", "tsconfig.json"];

/** Makes Prisma's client when its schema has changed. It has no engine, and the tool only wants to see that some file stands where one would be. */
export async function generateClient(): Promise<void> {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  const made = await whenStale("prisma/generated", hashOf([...PRISMA, "package-lock.json"]), async () => {
    const { code, output } = await run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { env });
    if (code !== 0) throw new Stop(`The database client could not be generated:\n${output.trim()}`);
  });
  if (made) say("The database client is generated.");
}

/**
 * Next makes the names of the server actions from this key, and by itself a new key with every fresh folder and every other week: then a page that is
 * open while a new version starts calls actions that the new one does not know. It is no secret here, since it would encrypt only what an action
 * closes over, and none does (lib/core/architecture.test.ts).
 */
const ACTION_NAMES = createHash("sha256").update("the names of Gradual's server actions").digest("base64");

/** Builds the app when anything it is made of has changed. Neither a database nor secrets are at hand in a build. */
export async function buildApp(distDir: string): Promise<void> {
  const skip = (path: string) => /\.(test|spec)\.tsx?$|\.md$|^lib\/core\/cli\//.test(path);
  const hash = hashOf([...SOURCES, ...PRISMA, "package-lock.json"], skip);
  const began = Date.now();
  const made = await whenStale(distDir, hash, async () => {
    say("Building the app (about a minute, only when it has changed)…");
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1" };
    env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= ACTION_NAMES;
    for (const name of Object.keys(env)) if (/^GRADUAL_|DATABASE_URL$/.test(name)) delete env[name];
    const { code, output } = await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env });
    if (code !== 0) throw new Stop(`The app could not be built:\n${output.trim()}`);
  });
  if (made) say(`The app is built (${Math.round((Date.now() - began) / 1000)} s).`);
}
