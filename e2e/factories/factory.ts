import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Asks, Made, State } from "./asks";

const root = join(import.meta.dirname, "../..");
export const password = "seven quiet rivers run";

/** The process that makes people, one a worker: it has the server's own modules, which Playwright's loader can not open. */
export class Factory {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  private asked = 0;

  constructor() {
    const program = [join(root, "node_modules/tsx/dist/cli.mjs"), "--conditions=react-server", join(root, "e2e/factories/make.ts")];
    this.child = spawn(process.execPath, program, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
    this.child.once("exit", (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`The factory ended with ${code}.`));
    });
    if (this.child.stdout) createInterface({ input: this.child.stdout }).on("line", (line) => this.hear(line));
  }

  private hear(line: string): void {
    const { n, value, error } = JSON.parse(line) as { n: number; value: never; error?: string };
    const waiter = this.waiting.get(n);
    this.waiting.delete(n);
    if (error === undefined) waiter?.resolve(value);
    else waiter?.reject(new Error(error));
  }

  ask<K extends keyof Asks>(what: K, ask: Asks[K]["ask"]): Promise<Asks[K]["answer"]> {
    this.asked += 1;
    const n = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(n, { resolve, reject });
      this.child.stdin?.write(`${JSON.stringify({ n, what, ask })}\n`);
    });
  }

  person(state: State, mark?: string): Promise<Made> {
    return this.ask("person", { userName: newName(), password, state, ...(mark && { mark }) });
  }

  end(): void {
    this.child.stdin?.end();
  }
}

/** A user name nobody has. */
export const newName = (): string => `p-${randomUUID().slice(0, 13)}`;
