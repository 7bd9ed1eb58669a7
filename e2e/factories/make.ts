import { createInterface } from "node:readline";
import { Secret, TOTP } from "otpauth";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { askForAddress, confirmAddress } from "@/lib/accounts/email/mutations";
import { createAccount } from "@/lib/accounts/mutations";
import { addPasskey, offerPasskey } from "@/lib/accounts/passkeys/mutations";
import { ownPasskeys } from "@/lib/accounts/passkeys/queries";
import { beginTotp, makeRecoveryCodes, turnOnTotp } from "@/lib/accounts/second-factor/mutations";
import { secondFactorOf } from "@/lib/accounts/second-factor/queries";
import { SoftwareAuthenticator } from "@/lib/accounts/testing/software-authenticator";
import { hashToken, newToken, seal } from "@/lib/core/crypto";
import { addDays, localDateAt } from "@/lib/core/dates";
import { asScope, queryOnce } from "@/lib/core/db";
import { passkeyHome } from "@/lib/core/origin";
import { unsafeOwner } from "@/lib/core/owner";
import { type OwnerScope, shareFields } from "@/lib/core/scope";
import { addDevice } from "@/lib/devices/mutations";
import { deleteRoutine, keepRoutine } from "@/lib/exercises/mutations";
import { generatePlan } from "@/lib/programs/generate-plan";
import { rebuildStanding, recordAgreement } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { deleteLog, saveLog } from "@/lib/sessions/mutations";
import { type DilationLog, dailyLogSchema } from "@/lib/sessions/schema";
import { bodyPlace } from "@/lib/sharing/answers/queries";
import { keptPlace } from "@/lib/sharing/caseload/queries";
import { makeShareLink, revokeShareLink } from "@/lib/sharing/mutations";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import type { Asks, LinkOptions, Made, State } from "./asks";
import { tellingLogs } from "./telling-logs";

/** Makes people in given states through the app's own mutations. Reads one JSON question a line and answers with one line each. */
const timeZone = "Europe/London";
const sizes = [18, 20, 23, 27, 30];
const today = () => localDateAt(new Date(), timeZone);

async function account(userName: string, password: string): Promise<{ owner: OwnerScope; cookie: string }> {
  const made = await createAccount({ userName, password, timeZone, adult: true, consent: true });
  if (!made) throw new Error(`The name ${userName} is taken.`);
  const cookie = newToken();
  await signedIn(made.userId, cookie);
  return { owner: unsafeOwner(made.userId), cookie };
}

/** A session as lib/core/auth.ts begins one. @param daysAgo when that browser was last here */
async function signedIn(userId: string, cookie: string, { agent = "Chrome on Linux", place = "", daysAgo = 0 } = {}): Promise<string> {
  const id = uuidv4();
  const lastSeenAt = new Date(Date.now() - daysAgo * 86_400_000);
  await asScope(unsafeOwner(userId, id), async (tx) => {
    await tx.session.create({ data: { tokenHash: hashToken(cookie), userId, id, expiresAt: new Date(Date.now() + 30 * 86_400_000) } });
    await tx.signIn.create({ data: { userId, id, method: "password", agent, place: place || null, lastSeenAt } });
  });
  return id;
}

const standingOf = async (owner: OwnerScope) => (await asScope(owner, (tx) => readCourse(tx, owner), { readOnly: true })).standing;

/** A life of `days` days up to yesterday; what is written in it carries `mark`. `lately`: what the sessions of its last days were like. */
async function practise(owner: OwnerScope, mark: string, days: number, lately: Partial<DilationLog> = {}): Promise<void> {
  const from = addDays(today(), -days);
  const devices = dilatorSet(sizes).map((device) => ({ ...device, label: mark ? `${device.label} ${mark}` : device.label }));
  await begin(owner, { on: from, intake: clearIntake(), devices });
  const lastDays = addDays(today(), -3);
  await live(owner, { from, days, outcome: (on) => ({ ...(mark && { note: `note ${mark}` }), ...(on >= lastDays && lately) }) });
}

async function become(owner: OwnerScope, wanted: string): Promise<void> {
  const { state } = await standingOf(owner);
  if (state !== wanted) throw new Error(`The life that made a person ${wanted} now makes them ${state}.`);
}

/** The shortest life after which today offers the next size: practised day by day as planned, never confirmed. */
async function becomeReady(owner: OwnerScope, mark: string): Promise<void> {
  await practise(owner, mark, 28);
  if (!(await standingOf(owner)).readiness?.ready) throw new Error("28 days as planned no longer make a person ready: say how many do.");
}

const states: Record<State, (owner: OwnerScope, mark: string) => Promise<void>> = {
  new: async () => {},
  screened: (owner) => begin(owner, { on: today(), intake: clearIntake(), devices: dilatorSet(sizes), accepts: false }),
  blocked: (owner) => begin(owner, { on: today(), intake: clearIntake({ urgent: ["fever"] }), devices: [] }),
  clinician: (owner) => begin(owner, { on: today(), intake: clearIntake({ clinician: ["fissure"] }), devices: dilatorSet(sizes) }),
  fissure: (owner) => begin(owner, { on: today(), intake: clearIntake({ clinician: ["fissure"] }), devices: dilatorSet(sizes), accepts: false }),
  active: (owner, mark) => practise(owner, mark, 40),
  resting: async (owner, mark) => {
    await practise(owner, mark, 22, { blood: "spotting" });
    await become(owner, "resting");
  },
  paused: async (owner, mark) => {
    await practise(owner, mark, 22, { pain: 8 });
    await become(owner, "paused");
  },
  ready: becomeReady,
  long: (owner, mark) => practise(owner, mark, 150),
};

async function idsOf({ userId }: OwnerScope): Promise<Made["ids"]> {
  return asScope(unsafeOwner(userId), async (tx) => {
    const logs = await tx.log.findMany({ where: { userId, deletedAt: null }, orderBy: { on: "desc" }, select: { id: true } });
    const devices = await tx.device.findMany({ where: { userId }, orderBy: { maxDiameterMm: "asc" }, select: { id: true } });
    return { logs: logs.map(({ id }) => id), devices: devices.map(({ id }) => id) };
  });
}

async function link(owner: OwnerScope, options: LinkOptions) {
  const { recipient = "Dr Meyer", fields = shareFields.filter((field) => field !== "notes"), passcode, ...more } = options;
  const id = uuidv7();
  const made = await makeShareLink(owner, { id, recipient, fields, range: "3-months", hours: 720, ...(passcode && { passcode }), ...more });
  if ("reason" in made) throw new Error(`No link: ${made.reason}`);
  return { id, url: made.url, health: made.health.url };
}

const answer: { [K in keyof Asks]: (ask: Asks[K]["ask"]) => Promise<Asks[K]["answer"]> } = {
  async person({ userName, password, state, mark = "" }) {
    const { owner, cookie } = await account(userName, password);
    await states[state](owner, mark);
    return { userId: owner.userId, userName, password, cookie, ids: await idsOf(owner) };
  },
  link: ({ userId, ...options }) => link(unsafeOwner(userId), options),
  async telling({ userId, note }) {
    const owner = unsafeOwner(userId);
    await begin(owner, { on: addDays(today(), -40), intake: clearIntake(), devices: dilatorSet([21.5, 24]) });
    for (const log of tellingLogs(today(), (await idsOf(owner)).devices[0] ?? "", note)) {
      const saved = await saveLog(owner, { ...log, id: uuidv7() });
      if ("errors" in saved) throw new Error(JSON.stringify(saved.errors));
    }
    return true;
  },
  async answer({ userId, url, name = "Dr Else", text = "Well done.", proposal }) {
    const [id, token] = [uuidv7(), new URL(url).pathname.split("/").at(-1) ?? ""];
    const body = { name, role: "physiotherapist", text, ...(proposal && { proposal }) };
    await queryOnce`SELECT leave_share_answer(${hashToken(token)}, NULL::uuid, NULL, ${userId}::uuid, ${id}::uuid, ${proposal ? "proposal" : "comment"},
      NULL::date, NULL::uuid, ${seal(JSON.stringify(body), bodyPlace(userId, id))}, ${uuidv7()}::uuid, 'Chrome on Linux')`;
    return id;
  },
  async kept({ userId, url, label }) {
    const [id, token] = [uuidv7(), new URL(url).pathname.split("/").at(-1) ?? ""];
    const sealed = (value: string, column: "label" | "token") => seal(value, keptPlace(userId, id, column));
    await queryOnce`SELECT keep_share_link(${hashToken(token)}, NULL::uuid, NULL, ${userId}::uuid, ${id}::uuid, ${sealed(label, "label")},
      ${sealed(token, "token")}, ${uuidv7()}::uuid, 'Chrome on Linux')`;
    return id;
  },
  async revoke({ userId, id }) {
    return revokeShareLink(unsafeOwner(userId), id);
  },
  async deletedLog({ userId, mark }) {
    const id = uuidv7();
    await saveLog(unsafeOwner(userId), { ...dailyLogSchema.parse({ kind: "daily", on: today(), baselinePain: 0, note: `note ${mark}` }), id });
    await deleteLog(unsafeOwner(userId), id);
    return id;
  },
  async passkey({ userId, name }) {
    const owner = unsafeOwner(userId);
    const response = new SoftwareAuthenticator(passkeyHome().origin).register(await offerPasskey(owner));
    if ((await addPasskey(owner, { name, response })) !== "added") throw new Error("The passkey was not added.");
    return (await ownPasskeys(owner)).passkeys.at(-1)?.id ?? "";
  },
  async tight({ userId }) {
    await begin(unsafeOwner(userId), { on: today(), intake: clearIntake({ tight: ["pelvic-pain"] }), devices: [], accepts: false });
    return true;
  },
  async devices({ userId, sizes: wanted, label, ...rest }) {
    const ids: string[] = [];
    for (const device of dilatorSet(wanted)) {
      const id = uuidv7();
      const named = label ? { label: `${label} ${device.maxDiameterMm}` } : {};
      if ((await addDevice(unsafeOwner(userId), { ...device, ...rest, ...named, id })) !== "done") throw new Error("The size was not added.");
      ids.push(id);
    }
    return ids;
  },
  async ownRoutine({ userId, name, deleted }) {
    const owner = unsafeOwner(userId);
    const id = uuidv7();
    const items = [
      { exerciseId: "breath-diaphragm", position: "lying" as const },
      { exerciseId: "pf-drop", position: "lying" as const },
    ];
    if ((await keepRoutine(owner, { id, name, timesPerDay: 1, daysPerWeek: 5, items }, true)) !== "done") throw new Error("The routine was refused.");
    if (deleted) await deleteRoutine(owner, id);
    return id;
  },
  async agree({ userId, name }) {
    const id = uuidv7();
    await recordAgreement(unsafeOwner(userId), { id, on: today(), name, role: "physiotherapist", agrees: true });
    return id;
  },
  async planned({ userId }) {
    const owner = unsafeOwner(userId);
    const { state, devices, standing, today: on } = await asScope(owner, (tx) => readCourse(tx, owner), { readOnly: true });
    const items = generatePlan(state, devices, on, 1).days[0]?.items ?? [];
    return { dilation: items.some(({ kind }) => kind === "dilation"), ready: standing.readiness?.ready ?? false, state: standing.state };
  },
  async liveToday({ userId }) {
    await live(unsafeOwner(userId), { from: today(), days: 1, outcome: () => ({}) });
    return true;
  },
  async signIn({ userId, ...browser }) {
    const cookie = newToken();
    return { id: await signedIn(userId, cookie, browser), cookie };
  },
  async address({ userId, address }) {
    const owner = unsafeOwner(userId);
    return (await confirmAddress(owner, await askForAddress(owner, address))) !== null;
  },
  async secondFactor({ userId }) {
    const owner = unsafeOwner(userId);
    await beginTotp(owner);
    const factor = await secondFactorOf(owner);
    if (factor.state !== "begun") throw new Error("The second factor is on already.");
    const before = new Date(Date.now() - 30_000);
    await turnOnTotp(owner, new TOTP({ secret: Secret.fromBase32(factor.secret) }).generate({ timestamp: before.getTime() }), before);
    return { secret: factor.secret, codes: (await makeRecoveryCodes(owner, true)) ?? [] };
  },
  async rebuild({ userId }) {
    return (await rebuildStanding(unsafeOwner(userId))).changed.length;
  },
};

type Question = { [K in keyof Asks]: { n: number; what: K; ask: Asks[K]["ask"] } }[keyof Asks];

async function reply({ n, what, ask }: Question): Promise<void> {
  const work = answer[what] as (ask: unknown) => Promise<unknown>;
  const result = await work(ask).then(
    (value) => ({ n, value }),
    (error: Error) => ({ n, error: error.stack ?? error.message }),
  );
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

createInterface({ input: process.stdin })
  .on("line", (line) => void reply(JSON.parse(line) as Question))
  .on("close", () => process.exit(0));
