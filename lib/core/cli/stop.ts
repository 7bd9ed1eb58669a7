/** An expected failure: its message is one sentence for the person at the terminal. Anything else thrown is a bug and keeps its stack. */
export class Stop extends Error {}

/** One calm line of progress. On stderr, so that stdout stays a command's own. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const endings: (() => Promise<void> | void)[] = [];
let ending: Promise<never> | undefined;

/** Registers what must be undone at the end, whatever the reason; the latest registered is undone first. */
export function atEnd(undo: () => Promise<void> | void): void {
  endings.push(undo);
}

/** Undoes everything registered so far. */
export async function undoAll(): Promise<void> {
  for (let undo = endings.pop(); undo; undo = endings.pop()) {
    try {
      await undo();
    } catch (error) {
      say(`While stopping: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Undoes everything and leaves. Later calls wait for the first. */
export function leave(code: number): Promise<never> {
  ending ??= undoAll().then(() => process.exit(code));
  return ending;
}

/** Runs a command's work: signals and failures end it cleanly. Work that returns no exit code goes on serving until it is stopped. */
export async function command(work: () => Promise<number | undefined>): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave(0));
  // The bootstrap that started this one was killed.
  if (process.channel) process.on("disconnect", () => void leave(1));
  try {
    const code = await work();
    if (code !== undefined) await leave(code);
  } catch (error) {
    if (ending) return;
    say(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error));
    await leave(1);
  }
}
