import { focusManager, hydrate, MutationCache, QueryClient } from "@tanstack/react-query";
import type { FormErrors } from "@/lib/core/form";
import { markWaiting, tellWaiting } from "./changes";
import { addLog, type Fields, logOf, logsOf, refuseLog, removeLog, type WaitingLog } from "./device-store";
import { keepCourse } from "./kept-course";
import { type NotSent, type Reply, sendLog, Waits } from "./send-log";

/** What has become of a log when its form may go on. It is kept here until it is sent, whatever is said. */
export type Sent =
  | { status: "sent"; id: string }
  | { status: "waiting"; id: string; why: NotSent }
  | { status: "refused"; id: string; errors: FormErrors };

/** How long a form waits for the answer; sending goes on afterwards. */
const formPatienceMs = 8_000;

const answerTo = (fields: Fields, name: string) => fields.find(([field]) => field === name)?.[1] ?? "";

/**
 * Writes a log down on this device, then sends it after whatever waits before it.
 * @param person whose it is: personTag of the page it is written on
 * @param fields as a form has them, with the client-made `id`: the same one again takes the earlier one's place
 * @throws where the browser keeps nothing; then nothing is sent either
 */
export async function queueLog(person: string, fields: Fields): Promise<Sent> {
  const id = answerTo(fields, "id").toLowerCase();
  await addLog({ person, id, fields, at: new Date().toISOString(), state: "waiting" });
  markWaiting(person);
  tellWaiting();
  const waited = await Promise.race([resendWaiting(person), new Promise<NotSent>((resolve) => setTimeout(resolve, formPatienceMs, "away"))]);
  const left = await logOf(person, id);
  if (!left) return { status: "sent", id };
  return left.state === "refused" ? { status: "refused", id, errors: left.errors ?? {} } : { status: "waiting", id, why: waited ?? "away" };
}

export const waitingLogs = logsOf;

/** Gives a log up, which only its person may decide. */
export async function discardLog(log: WaitingLog): Promise<void> {
  await removeLog(log.seq);
  tellWaiting();
}

// A page that is not looked at sends too, or it would hold back the others.
focusManager.setFocused(true);

const key = ["log"];
/** One after the other, in the order of the hydrated list. */
const scope = { id: "logs" };
/** A line that was cut once is tried again at once; after that the next occasion comes (keeper.tsx). */
const retries = { retry: (failures: number, error: Error) => failures < 1 && error instanceof Waits && error.why === "away", retryDelay: 0 };

/** A mutation as TanStack resumes it: one that was under way when its page was closed is not taken up again, a paused one is. */
const asPaused = (log: WaitingLog) => ({
  mutationKey: key,
  scope,
  state: {
    variables: log,
    status: "pending" as const,
    isPaused: true,
    submittedAt: Date.parse(log.at),
    context: undefined,
    data: undefined,
    error: null,
    failureCount: 0,
    failureReason: null,
  },
});

async function settle(log: WaitingLog, reply: Reply): Promise<void> {
  await (reply.status === "sent" ? removeLog(log.seq) : refuseLog(log, reply.errors));
  tellWaiting();
}

/** Sends what waits until all is decided or one can not be sent: nothing overtakes it. @returns why it can not, or nothing */
async function sendInOrder(person: string): Promise<NotSent | undefined> {
  const logs = (await logsOf(person)).filter(({ state }) => state === "waiting");
  if (logs.length === 0) return undefined;
  return new Promise((resolve, reject) => {
    const stop = (error: unknown) => {
      // Before TanStack goes on to the next of the scope.
      client.clear();
      if (error instanceof Waits) resolve(error.why);
      else reject(error);
    };
    const client = new QueryClient({ mutationCache: new MutationCache({ onError: stop }) });
    client.setMutationDefaults(key, {
      ...retries,
      networkMode: "always",
      mutationFn: async (log: WaitingLog) => settle(log, await sendLog(log)),
    });
    hydrate(client, { queries: [], mutations: logs.map(asPaused) });
    void client.resumePausedMutations().then(() => resolve(undefined));
  });
}

/** Sends what waits for this person, one tab at a time. @returns why something still waits, or nothing */
export async function resendWaiting(person: string): Promise<NotSent | undefined> {
  const before = await logsOf(person);
  // Without TLS there are no locks: two tabs may then send the same log, which the server writes once.
  const why = await (navigator.locks ? navigator.locks.request("gradual-outbox", () => sendInOrder(person)) : sendInOrder(person));
  const left = await logsOf(person);
  if (left.length === 0) markWaiting(undefined);
  // What was sent has changed where the person stands.
  if (left.length < before.length) void keepCourse(true).catch(() => undefined);
  return why;
}
