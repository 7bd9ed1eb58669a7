import { randomUUID } from "node:crypto";
import { everyAction, memberRoutes, withParameter } from "./app-folder";
import type { Database } from "./database";
import type { Made } from "./factories/asks";
import type { Factory } from "./factories/factory";
import { expect, onlyOnce, test } from "./fixtures";
import { type Answer, act, asPayload, comparable, type Fields, formIn, get, parting, post } from "./raw";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

/** Ids of somebody else's things, and as many that nobody has. */
type Ids = {
  log: string;
  deletedLog: string;
  device: string;
  link: string;
  passkey: string;
  cursor: string;
  signIn: string;
  routine: string;
  deletedRoutine: string;
  answer: string;
  kept: string;
};
type Pair = { owner: Made; stranger: Made; theirs: Ids; own: Ids; missing: Ids; mark: string };

/** Every address with a parameter: how it is asked for with an id, or why no id of a person is in it. */
const pages: Record<string, ((ids: Ids) => string[]) | string> = {
  "/log/[id]": ({ log, deletedLog }) => [`/log/${log}`, `/log/${deletedLog}`],
  "/log/[id]/decision": ({ log, deletedLog }) => [`/log/${log}/decision`, `/log/${deletedLog}/decision`],
  "/log/[id]/soreness": ({ log }) => [`/log/${log}/soreness`],
  "/devices/[id]": ({ device }) => [`/devices/${device}`],
  "/screening/[step]": "names one of seven steps",
  "/history/[on]": "names a day, of the sender's own history",
  "/api/auth/callback/[provider]": "names a provider: providers.spec.ts",
  "/s/[token]": "is opened by its token alone: sharing tests",
  "/s/[token]/pdf": "is opened by its token alone: sharing tests",
  "/s/[token]/fhir": "is opened by its token alone: sharing tests",
  "/s/[token]/printed": "is opened by its token alone: sharing tests",
  "/s/[token]/manifest": "is opened by its token alone: health-link.spec.ts",
  "/s/[token]/file/[ticket]": "is opened by its token and a ticket of that token: health-link.spec.ts",
  "/sign-in/link/[token]": "is opened by its token alone: email.spec.ts",
  "/reset/[token]": "is opened by its token alone: email.spec.ts",
  "/settings/email/[token]": "takes a token for its own person only: lib/accounts/email/address.db.test.ts",
  "/confirm/[token]": "takes a token for its own session only: email.spec.ts",
  "/exercises/[id]": "public catalogue",
  "/exercises/by/[...facets]": "public catalogue",
  "/routines/[id]": "public catalogue",
  "/learn/[slug]": "public guides",
  "/routines/own/[id]": ({ routine, deletedRoutine }) => [`/routines/own/${routine}`, `/routines/own/${deletedRoutine}`],
  "/routines/own/[id]/edit": ({ routine }) => [`/routines/own/${routine}/edit`],
};

/** Ids in the query of member addresses. */
const queries = ({ log, device, cursor, routine }: Ids): string[] => [
  `/session?routine=${routine}`,
  `/routines/own/new?from=${routine}`,
  `/devices?added=${device}`,
  `/devices?changed=${device}`,
  `/devices?retired=${device}`,
  `/history?before=${cursor}`,
  `/history/earlier?before=${cursor}`,
  `/history?device=${device}&from=2026-01-01`,
  `/log?kind=dilation&id=${log}`,
];

type Act = { page: (own: Ids) => string; form: RegExp; send: (fields: Fields, ids: Ids) => Fields };

/** Every action of a person: how a stranger sends it with an id that is not theirs, or why it names nobody's things. */
const actions: Record<string, Act | string> = {
  saveLog: {
    page: () => "/log?kind=dilation",
    form: /name="kind" value="dilation"/,
    send: (fields, { device }) => ({ ...fields, ...session, "segments.2.deviceId": device }),
  },
  editLog: {
    page: ({ log }) => `/log/${log}`,
    form: /name="kind" value="dilation"/,
    send: (fields, { log }) => ({ ...fields, ...session, id: log, "segments.2.deviceId": "(own)" }),
  },
  deleteLog: { page: ({ log }) => `/log/${log}`, form: /Delete this log/, send: (fields, { log }) => ({ ...fields, id: log }) },
  restoreLog: {
    page: ({ deletedLog }) => `/log/${deletedLog}`,
    form: /Bring it back/,
    send: (fields, { deletedLog }) => ({ ...fields, id: deletedLog }),
  },
  answerSoreness: {
    page: ({ log }) => `/log/${log}/soreness`,
    form: /nextDaySoreness/,
    send: (fields, { log }) => ({ ...fields, id: log, nextDaySoreness: "9", sorenessHours: "100" }),
  },
  saveDevice: { page: ({ device }) => `/devices/${device}`, form: /name="size"/, send: (fields, { device }) => ({ ...fields, ...size, id: device }) },
  retireDevice: { page: ({ device }) => `/devices/${device}`, form: /Put away/, send: (fields, { device }) => ({ ...fields, id: device }) },
  restoreDevice: { page: () => "/devices", form: /Take back/, send: (fields, { device }) => ({ ...fields, id: device }) },
  stepUp: { page: () => "/readiness", form: /name="sure"/, send: (fields, { device }) => ({ ...fields, sure: "on", deviceId: device }) },
  endOneSession: { page: () => "/settings/sessions", form: /Sign it out/, send: (fields, { signIn }) => ({ ...fields, id: signIn }) },
  saveNewRoutine: {
    page: () => "/routines/own/new?from=wind-down",
    form: /name="daysPerWeek"/,
    send: (fields, { routine }) => ({ ...fields, id: routine, press: "save" }),
  },
  saveRoutine: {
    page: ({ routine }) => `/routines/own/${routine}/edit`,
    form: /name="daysPerWeek"/,
    send: (fields, { routine }) => ({ ...fields, id: routine, name: "Mine now", press: "save" }),
  },
  deleteRoutine: { page: ({ routine }) => `/routines/own/${routine}`, form: />Delete</, send: (fields, { routine }) => ({ ...fields, id: routine }) },
  restoreRoutine: {
    page: ({ deletedRoutine }) => `/routines/own/${deletedRoutine}`,
    form: /Bring it back/,
    send: (fields, { deletedRoutine }) => ({ ...fields, id: deletedRoutine }),
  },
  revokeLink: { page: () => "/share", form: /Revoke this link/, send: (fields, { link }) => ({ ...fields, id: link }) },
  acceptAnswer: { page: () => "/share/answers", form: /name="sure"/, send: (fields, { answer }) => ({ ...fields, id: answer, sure: "on" }) },
  declineAnswer: { page: () => "/share/answers", form: />Decline</, send: (fields, { answer }) => ({ ...fields, id: answer }) },
  openFromCaseload: { page: () => "/caseload", form: />Open</, send: (fields, { kept }) => ({ ...fields, id: kept }) },
  removeFromCaseload: { page: () => "/caseload", form: /Take out of your list/, send: (fields, { kept }) => ({ ...fields, id: kept }) },
  saveNewDevice: { page: () => "/devices/new", form: /name="size"/, send: (fields, { device }) => ({ ...fields, ...size, id: device }) },
  makeLink: { page: () => "/share/new", form: /name="recipient"/, send: (fields, { link }) => ({ ...fields, ...share, id: link }) },
  nameOwnPasskey: {
    page: () => "/settings/passkeys",
    form: /Save name/,
    send: (fields, { passkey }) => ({ ...fields, id: passkey, name: "Mine now" }),
  },
  removeOwnPasskey: { page: () => "/settings/passkeys", form: /Remove this passkey/, send: (fields, { passkey }) => ({ ...fields, id: passkey }) },
  offerNewPasskey: "asks for a challenge of the sender's own",
  addNewPasskey: "answers a challenge of the sender's own: lib/accounts/passkeys/passkeys.db.test.ts",
  askOwnPasskey: "asks for a challenge of the sender's own",
  confirmWithPasskey: "proves the session it is sent with: lib/accounts/passkeys/passkeys.db.test.ts",
  saveSeries: "names a known series",
  chooseUnit: "names a unit",
  changeSettings: "names the person of the session only",
  changeName: "names the person of the session only",
  changePassword: "names the person of the session only",
  doWithoutPassword: "names the person of the session only",
  confirmByPassword: "proves the session it is sent with",
  beginSecondFactor: "makes a key of the sender's own",
  turnOnSecondFactor: "names a code of the sender's own key",
  turnOffSecondFactor: "takes the sender's own key away",
  makeCodes: "makes codes of the sender's own",
  endOtherSessions: "ends the sender's own sessions",
  linkProvider: "names a provider, and links the sender's own account there",
  unlink: "takes the id of a link; another's takes nothing away: lib/accounts/providers/mutations.db.test.ts",
  confirmWithProvider: "proves the session it is sent with",
  signOut: "ends the session it is sent with",
  changeEmail: "names an address, for the person of the session only",
  confirmEmail: "takes a token for its own person only: lib/accounts/email/address.db.test.ts",
  cancelEmail: "names the person of the session only",
  removeEmail: "names the person of the session only",
  askIdentityLetter: "writes to the person of the session only",
  confirmByLink: "takes a token for its own session only: email.spec.ts",
  takeAnswerBack: "takes the id of a proposal; another's stays accepted: lib/sharing/answers/answers.db.test.ts",
  markAnswersSeen: "names the person of the session only",
  revokeLinks: "ends the sender's own links",
  markReceiptsSeen: "names the person of the session only",
  withdraw: "names the person of the session only",
  agreeAgain: "names the person of the session only",
  deleteEverything: "deletes the person of the session, whose name it asks for",
  acceptProgram: "names a kind of program; its id is a new one",
  movePlanned: "names days of the sender's own plan; its id is a new one",
  chooseDays: "names days of the week; its id is a new one",
  takeHoliday: "names days; its id is a new one",
  endHoliday: "ends the sender's own time away; its id is a new one",
  undoChange: "takes the id of a change; another's stays: lib/programs/plan-changes.db.test.ts",
  saveNumbers: "its id is a new one",
  goBackTo: "takes the id of a version; another's is missing: lib/programs/plan-changes.db.test.ts",
  answerStep: "names a step",
  startOver: "forgets the sender's own answers",
  seeResult: "its id is a new one",
  saveAgreement: "its id is a new one",
  readPasted: "lays ready what was pasted, for the person of the session only",
  ...Object.fromEntries(
    ["chooseColumns", "beginSaving", "continueImport", "cancelImport", "closeImport", "undoImport"].map((name) => [
      name,
      "takes the id of a file on its way in; another's is not there: lib/history/import/mutations.db.test.ts",
    ]),
  ),
};

const session = { "segments.2.minutes": "3", "segments.2.mode": "hold", pain: "1", comfort: "8", blood: "none" };
const size = { size: "21", unit: "mm", use: "anal", flaredBase: "on", material: "silicone", tip: "rounded" };
const share = { recipient: "Dr Else", "fields[]": ["pain"], range: "all", hours: "72" };

async function pairOf(make: (state: "active" | "ready", mark?: string) => Promise<Made>, factory: Factory): Promise<Pair> {
  const mark = `canary-${randomUUID().slice(0, 8)}`;
  const [owner, stranger, other] = [await make("active", mark), await make("ready"), await make("ready")];
  await factory.ask("agree", { userId: owner.userId, name: `clinician ${mark}` });
  const theirs = await idsOf(owner, other, factory, mark);
  const own = await idsOf(stranger, other, factory, "mine");
  const missing = {
    log: randomUUID(),
    deletedLog: randomUUID(),
    device: randomUUID(),
    link: randomUUID(),
    passkey: randomUUID(),
    signIn: randomUUID(),
    routine: randomUUID(),
    deletedRoutine: randomUUID(),
    answer: randomUUID(),
    kept: randomUUID(),
    cursor: `2030-01-01_${randomUUID()}`,
  };
  return { owner, stranger, theirs, own, missing, mark };
}

/** One of every kind of thing: a deleted log and a link are made for it, and a record of a third person is kept. */
async function idsOf({ userId, ids }: Made, third: Made, factory: Factory, mark: string): Promise<Ids> {
  const deletedLog = await factory.ask("deletedLog", { userId, mark });
  const { id: link, url } = await factory.ask("link", { userId, recipient: `recipient ${mark}` });
  const proposal = { agrees: true, parameters: { sessionsPerWeek: 1 } };
  const answer = await factory.ask("answer", { userId, url, name: `answer ${mark}`, text: `answer ${mark}`, proposal });
  const { url: shared } = await factory.ask("link", { userId: third.userId });
  const kept = await factory.ask("kept", { userId, url: shared, label: `patient ${mark}` });
  const passkey = await factory.ask("passkey", { userId, name: `passkey ${mark}` });
  const { id: signIn } = await factory.ask("signIn", { userId, agent: `Browser ${mark}` });
  const routine = await factory.ask("ownRoutine", { userId, name: `routine ${mark}` });
  const deletedRoutine = await factory.ask("ownRoutine", { userId, name: `routine ${mark}`, deleted: true });
  const log = ids.logs[0] ?? "";
  return { log, routine, deletedRoutine, deletedLog, device: ids.devices[1] ?? "", link, answer, kept, passkey, signIn, cursor: `2030-01-01_${log}` };
}

function expectNothingOf({ owner, mark }: Pair, { body, location }: Answer): void {
  for (const secret of [mark, owner.userId, owner.userName]) expect(body + location).not.toContain(secret);
}

async function expectSame(pair: Pair, ask: (ids: Ids) => Promise<Answer>): Promise<void> {
  const [theirs, missing] = [await ask(pair.theirs), await ask(pair.missing)];
  expectNothingOf(pair, theirs);
  expect(theirs.status).toBeLessThan(500);
  const even = (answer: Answer, ids: Ids) => comparable(answer, ...Object.values(ids));
  const [one, other] = [even(theirs, pair.theirs), even(missing, pair.missing)];
  expect([one.status, one.location]).toEqual([other.status, other.location]);
  expect(parting(one.body, other.body)).toBe("");
}

test("every address and action that takes an id has its case here (security 18)", () => {
  expect(withParameter().filter((path) => !(path in pages))).toEqual([]);
  expect(Object.keys(pages).filter((path) => !withParameter().includes(path))).toEqual([]);
  const ofPersons = everyAction().filter(({ wrapper }) => wrapper === "ownerAction");
  expect(everyAction().filter(({ wrapper }) => wrapper !== "ownerAction" && wrapper !== "publicAction")).toEqual([]);
  expect(ofPersons.map(({ name }) => name).filter((name) => !(name in actions))).toEqual([]);
  expect(Object.keys(actions).filter((name) => !ofPersons.some((action) => action.name === name))).toEqual([]);
  expect(memberRoutes()).toEqual([
    "/history/earlier",
    "/log/outbox",
    "/settings/data/export",
    "/settings/data/export/csv",
    "/settings/data/export/fhir",
    "/settings/data/export/report",
    "/settings/data/import/file",
    "/share/preview/fhir",
    "/share/preview/open",
    "/share/preview/pdf",
    "/today/kept",
  ]);
});

test("another person's pages answer as missing ones do, as HTML and as payload (security 18)", async ({ make, factory, database }) => {
  const pair = await pairOf(make, factory);
  const before = await database.everythingOf(pair.owner.userId);
  const addresses = (ids: Ids) => [...Object.values(pages).flatMap((of) => (typeof of === "string" ? [] : of(ids))), ...queries(ids)];
  for (const at of addresses(pair.theirs).keys()) {
    for (const headers of [{}, asPayload]) {
      await expectSame(pair, (ids) => get(addresses(ids)[at] ?? "", pair.stranger.cookie, headers));
    }
  }
  expect(await database.everythingOf(pair.owner.userId)).toEqual(before);
  // The same addresses are there for their owner: it is the person that makes the difference.
  for (const path of [`/log/${pair.theirs.log}`, `/log/${pair.theirs.deletedLog}`, `/devices/${pair.theirs.device}`]) {
    expect((await get(path, pair.owner.cookie)).status).toBe(200);
  }
  expect((await get(`/log/${pair.theirs.log}`, pair.owner.cookie)).body).toContain(pair.mark);
  expect((await get(`/log/${pair.missing.log}`, pair.owner.cookie)).status).toBe(404);
});

/** The stranger's own things again as they were: each case begins from the same place. */
async function putBack(database: Database, factory: Factory, { stranger, own }: Pair): Promise<void> {
  const { userId, ids } = stranger;
  await database.rows("UPDATE devices SET retired_at = now() WHERE user_id = $1 AND id = $2", [userId, ids.devices.at(-1)]);
  await database.rows("DELETE FROM logs WHERE user_id = $1 AND id <> ALL($2)", [userId, [...ids.logs, own.deletedLog]]);
  await database.rows("DELETE FROM devices WHERE user_id = $1 AND id <> ALL($2)", [userId, ids.devices]);
  await factory.ask("rebuild", { userId });
}

for (const [name, action] of Object.entries(actions)) {
  if (typeof action === "string") continue;
  test(`${name} with another person's id answers as with a missing one and touches nothing (security 18)`, async ({ make, factory, database }) => {
    const pair = await pairOf(make, factory);
    await putBack(database, factory, pair);
    const before = await database.everythingOf(pair.owner.userId);
    const path = action.page(pair.own);
    const page = await get(path, pair.stranger.cookie);
    expect(page.status).toBe(200);
    const fields = formIn(page.body, action.form);
    const fieldsWith = (ids: Ids): Fields => {
      const sent = action.send(fields, ids);
      return "segments.2.deviceId" in sent && sent["segments.2.deviceId"] === "(own)" ? { ...sent, "segments.2.deviceId": pair.own.device } : sent;
    };
    for (const send of [post, act]) {
      await expectSame(pair, async (ids) => {
        const answer = await send(path, fieldsWith(ids), pair.stranger.cookie);
        await putBack(database, factory, pair);
        return answer;
      });
    }
    expect(await database.everythingOf(pair.owner.userId)).toEqual(before);
  });
}
