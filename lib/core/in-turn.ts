import { Refusal } from "./refusal";

/** `known`: asked for by a person or a browser that was proven before. They go first, and one place is theirs. */
export type Lane = "known" | "stranger";

/** Of work that takes a whole core: more at once would starve every other page. Strangers get one place, so that a flood of them leaves the other free. */
const places = { known: 2, stranger: 1 } as const;
const mostWaiting = 50;

const running = { known: 0, stranger: 0 };
const waiting: Record<Lane, (() => void)[]> = { known: [], stranger: [] };

const isFree = (lane: Lane): boolean => running.known + running.stranger < places.known && (lane === "known" || running.stranger < places.stranger);

/** The next in line takes over the place at once: nobody slips in between. */
function callNext(): void {
  for (const lane of ["known", "stranger"] as const) {
    while (waiting[lane].length > 0 && isFree(lane)) {
      running[lane] += 1;
      waiting[lane].shift()?.();
    }
  }
}

/**
 * Works in turn.
 * @throws Refusal when 50 of the same lane wait already: an answer now is worth more than one after the browser has given up
 */
export async function inTurn<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
  if (isFree(lane)) running[lane] += 1;
  else if (waiting[lane].length >= mostWaiting) throw new Refusal("Very many people are at the door in this moment. Try again in half a minute.");
  else await new Promise<void>((resolve) => waiting[lane].push(resolve));
  try {
    return await work();
  } finally {
    running[lane] -= 1;
    callNext();
  }
}
