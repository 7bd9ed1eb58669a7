import "server-only";
import { type Env, parseEnv } from "./env-schema";

let parsed: Env | undefined;

/** The environment, read at the first call: a build needs neither a database nor secrets. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
