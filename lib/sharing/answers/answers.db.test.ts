import { randomUUID } from "node:crypto";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { hashToken, seal } from "@/lib/core/crypto";
import { addDays, localDateAt } from "@/lib/core/dates";
import { asReader, asScope, type Tx } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { type OwnerScope, shareFields } from "@/lib/core/scope";
import { rebuildStanding } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import type { ChangeProposal } from "@/lib/programs/read-proposal";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import { previewScope } from "../gate";
import { makeShareLink, revokeShareLink } from "../mutations";
import { ownLinks, sharedRecord } from "../queries";
import { viewDays } from "../view-days";
import { shownSessions } from "./answer";
import { acceptProposal, declineProposal, seeAnswers, takeBack } from "./mutations";
import { answeredView, answersPageOf, bodyPlace, countAnswers, shownSession } from "./queries";
import type { AnswerBody } from "./schema";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
/** Two servers, each with a pool of its own. */
const servers = [0, 1].map(() => new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 5 }));
beforeAll(() => client.connect());
afterAll(async () => {
  await client.end();
  for (const pool of servers) await pool.end();
});

let owner: OwnerScope;
const newOwner = async () => {
  const account = await createAccount({ userName: `u${randomUUID()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
  if (!account) throw new Error("The name was taken.");
  return unsafeOwner(account.userId);
};
beforeEach(async () => {
  owner = await newOwner();
});

type Link = { id: string; token: string };
async function make(more: object = {}): Promise<Link> {
  const id = uuidv7();
  const made = await makeShareLink(owner, { id, recipient: "Dr Meyer", fields: ["program", "sessions"], range: "all", hours: 72, ...more });
  if (!("url" in made)) throw new Error(made.reason);
  return { id, token: new URL(made.url).pathname.split("/").at(-1) ?? "" };
}

const said: AnswerBody = { name: "Dr A", role: "physiotherapist", text: "Well done." };
type Leaving = { id?: string; kind?: string; proven?: string | null; userId?: string; body?: AnswerBody; on?: string | null; logId?: string | null };
/** As lib/sharing/answers/mutations.ts leaves one. */
async function leave(pool: pg.Pool | undefined, token: string, { id = uuidv7(), kind = "comment", proven = null, ...more }: Leaving = {}) {
  const { userId = owner.userId, body = said, on = null, logId = null } = more;
  const sealed = seal(JSON.stringify(body), bodyPlace(userId, id));
  const values = [hashToken(token), proven, userId, id, kind, on, logId, sealed, uuidv7()];
  const asked = await pool?.query("SELECT leave_share_answer($1, $2, NULL, $3, $4, $5, $6, $7, $8, $9, 'x') AS left", values);
  return asked?.rows[0].left?.state as string | undefined;
}
const propose = async (change: Partial<ChangeProposal>, link?: Link): Promise<string> => {
  const id = uuidv7();
  const body: AnswerBody = { name: "Dr A", role: "physiotherapist", proposal: { agrees: true, ...change } };
  expect(await leave(servers[0], (link ?? (await make())).token, { id, kind: "proposal", body })).toBe("left");
  return id;
};
const counts = async () =>
  (
    await client.query(
      `SELECT (SELECT count(*)::int FROM share_answers WHERE user_id = $1) AS answers,
        (SELECT count(*)::int FROM share_views WHERE user_id = $1 AND outcome IN ('commented', 'proposed')) AS receipts,
        (SELECT count(*)::int FROM clinician_agreements WHERE user_id = $1) AS agreements`,
      [owner.userId],
    )
  ).rows[0];

const fifty = <T>(work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 50 }, (_, n) => work(n)));

describe("an answer through a link", () => {
  it("is one row and one receipt, however often it is sent", async () => {
    const { token } = await make();
    const id = uuidv7();
    expect(new Set(await fifty((n) => leave(servers[n % 2], token, { id })))).toEqual(new Set(["left"]));
    expect(await counts()).toEqual({ answers: 1, receipts: 1, agreements: 0 });
    expect((await ownLinks(owner)).links[0]?.views.map(({ outcome }) => outcome)).toEqual(["commented"]);
    const other = await make();
    expect(await leave(servers[0], other.token, { id })).toBe("taken");
  });

  it("is one of twenty in the link's life, whichever of two servers 50 arrive at together", async () => {
    const { token } = await make();
    const left = await fifty((n) => leave(servers[n % 2], token));
    expect(left.filter((state) => state === "left")).toHaveLength(20);
    expect(left.filter((state) => state === "full")).toHaveLength(30);
    expect(await counts()).toMatchObject({ answers: 20, receipts: 20 });
  });

  it("gets in through nothing that shows no record: unknown, revoked, expired, dead, withdrawn, behind a passcode, not yet opened once", async () => {
    const revoked = await make();
    await revokeShareLink(owner, revoked.id);
    const expired = await make();
    await client.query("UPDATE share_links SET created_at = now() - interval '1 day', expires_at = now() - interval '1 second' WHERE id = $1", [
      expired.id,
    ]);
    const dead = await make({ passcode: "a quiet word" });
    await client.query("UPDATE share_links SET wrong_passcodes = 5 WHERE id = $1", [dead.id]);
    const closed = await make({ passcode: "a quiet word" });
    const once = await make({ oneTime: true });
    expect(await leave(servers[0], "A".repeat(43))).toBeUndefined();
    for (const { id, token } of [revoked, expired, dead]) expect(await leave(servers[0], token, { proven: id })).toBeUndefined();
    expect(await leave(servers[0], closed.token)).toBe("passcode");
    expect(await leave(servers[0], closed.token, { proven: once.id })).toBe("passcode");
    expect(await leave(servers[0], once.token)).toBe("once");
    await servers[0]?.query("SELECT spend_share_link($1)", [hashToken(once.token)]);
    expect(await leave(servers[0], once.token)).toBeUndefined();
    expect(await counts()).toEqual({ answers: 0, receipts: 0, agreements: 0 });
    expect(await leave(servers[0], once.token, { proven: once.id })).toBe("left");
    expect(await leave(servers[0], closed.token, { proven: closed.id })).toBe("left");
    await client.query("UPDATE consents SET withdrawn_at = now() WHERE user_id = $1", [owner.userId]);
    expect(await leave(servers[0], closed.token, { proven: closed.id })).toBeUndefined();
  });

  it("that arrives with the link's end is in before it or not at all", async () => {
    const { id, token } = await make();
    const ended = fifty<unknown>((n) => (n === 10 ? revokeShareLink(owner, id) : leave(servers[n % 2], token)));
    const left = (await ended).filter((state) => state === "left").length;
    expect(await counts()).toMatchObject({ answers: left, receipts: left });
    expect(await leave(servers[0], token)).toBeUndefined();
  });

  it("is sealed for the person of the link, and for nobody else", async () => {
    const stranger = await newOwner();
    const { token } = await make();
    expect(await leave(servers[0], token, { userId: stranger.userId })).toBeUndefined();
    const { rows } = await client.query("SELECT count(*)::int AS n FROM share_answers WHERE user_id = ANY($1)", [[owner.userId, stranger.userId]]);
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe("what is never possible", () => {
  it("is a write in a link's own transaction: the database refuses it", async () => {
    const { id } = await make();
    const scope = previewScope(owner, { fields: shareFields, fromOn: "2026-01-01", toOn: "2026-12-31" });
    const writes: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.shareAnswer.create({ data: { userId: owner.userId, id: uuidv7(), linkId: id, kind: "comment", body: "x" } }),
      (tx) => tx.shareAnswer.updateMany({ where: { userId: owner.userId }, data: { acceptedAt: new Date() } }),
      (tx) => tx.clinicianAgreement.updateMany({ where: { userId: owner.userId }, data: { undoneAt: new Date() } }),
    ];
    for (const write of writes) await expect(asScope(scope, write)).rejects.toThrow(/read-only transaction|25006/);
    expect(await counts()).toMatchObject({ answers: 0 });
  });

  it("is to change what was said, or to decide what is no proposal, or both ways", async () => {
    const { id: linkId, token } = await make();
    const id = uuidv7();
    await leave(servers[0], token, { id });
    const as = async (sql: string) => {
      await servers[0]?.query(`BEGIN; SET LOCAL app.user_id = '${owner.userId}'; ${sql}; COMMIT`);
    };
    for (const column of ["body", "kind", "link_id", '"on"', "created_at"])
      await expect(as(`UPDATE share_answers SET ${column} = ${column}`)).rejects.toThrow(/permission denied/);
    await expect(as("DELETE FROM share_answers")).rejects.toThrow(/permission denied/);
    await expect(client.query("UPDATE share_answers SET declined_at = now() WHERE id = $1", [id])).rejects.toThrow(/decided_check/);
    const proposal = await propose({}, { id: linkId, token });
    const both = "UPDATE share_answers SET declined_at = now(), accepted_at = now() WHERE id = $1";
    await expect(client.query(both, [proposal])).rejects.toThrow(/decided_check/);
    await expect(client.query("UPDATE share_answers SET accepted_at = now() WHERE id = $1", [proposal])).rejects.toThrow(/decided_check/);
  });
});

const today = localDateAt(new Date(), "UTC");
/** Forty days of practice, at 18 mm or above. */
async function practise(): Promise<void> {
  const from = addDays(today, -40);
  await begin(owner, { on: from, intake: clearIntake(), devices: dilatorSet([18, 20, 23, 27, 30]) });
  await live(owner, { from, days: 40, outcome: () => ({}) });
}
const course = () => asReader(owner, (tx) => readCourse(tx, owner));

describe("a comment's place", () => {
  it("is a session that the link shows, by its day and its place in it", async () => {
    await practise();
    const { rows } = await client.query(`SELECT id, "on"::text AS on FROM logs WHERE user_id = $1 AND kind = 'dilation' ORDER BY "on" DESC LIMIT 1`, [
      owner.userId,
    ]);
    const [{ id, on }] = rows;
    const scope = (more: object = {}) => previewScope(owner, { fields: ["sessions"], fromOn: on, toOn: on, ...more });
    expect(await shownSession(scope(), { on, nth: 1 })).toBe(id);
    expect(await shownSession(scope(), { on, nth: 2 })).toBeUndefined();
    expect(await shownSession(scope(), { on: addDays(on, -2), nth: 1 })).toBeUndefined();
    expect(await shownSession(scope({ fields: ["pain", "program"] }), { on, nth: 1 })).toBeUndefined();
    expect(shownSessions((await sharedRecord(scope())).records)).toEqual([{ on, nth: 1 }]);
    await client.query("UPDATE logs SET deleted_at = now() WHERE id = $1", [id]);
    expect(await shownSession(scope(), { on, nth: 1 })).toBeUndefined();
  });
});

describe("a proposal", () => {
  it("changes nothing until its person accepts it; then it is one agreement, with its author, and the plan follows", async () => {
    await practise();
    const before = await course();
    const size = before.standing.device?.mm ?? 0;
    const id = await propose({ parameters: { startDiameterMm: size > 18 ? 18 : 17, sessionsPerWeek: 2 } });
    expect(await course()).toEqual({ ...before, linkNews: true, answerNews: true });
    expect((await fifty(() => acceptProposal(owner, id))).every(({ ok }) => ok)).toBe(true);
    expect(await counts()).toEqual({ answers: 1, receipts: 1, agreements: 1 });
    const after = await course();
    expect(after.standing.program?.parameters).toMatchObject({ sessionsPerWeek: 2 });
    expect(after.standing.clinician).toMatchObject({ on: today, role: "physiotherapist" });
    await rebuildStanding(owner);
    expect((await course()).state).toEqual(after.state);
    const [answer] = (await answersPageOf(owner)).answers;
    expect(answer).toMatchObject({ decided: "accepted", name: "Dr A", through: "Dr Meyer", isNew: false, undoable: true });
  });

  it("lies over what a clinician has set before, and takes nothing of it away", async () => {
    await practise();
    await acceptProposal(owner, await propose({ parameters: { dilationMinutes: 4, maxDiameterMm: 27 } }));
    await acceptProposal(owner, await propose({ parameters: { dilationMinutes: 3 } }));
    expect((await course()).state.clinician?.parameters).toEqual({ dilationMinutes: 3, maxDiameterMm: 27 });
  });

  it("is accepted or declined, not both, whatever comes first of 50", async () => {
    await practise();
    const id = await propose({ parameters: { sessionsPerWeek: 1 } });
    const answers = await fifty((n) => (n % 2 ? acceptProposal(owner, id) : declineProposal(owner, id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(25);
    const { rows } = await client.query("SELECT accepted_at IS NULL AS a, declined_at IS NULL AS d FROM share_answers WHERE id = $1", [id]);
    expect(rows[0].a).not.toBe(rows[0].d);
  });

  it("that a rule stands against is refused with it, and writes nothing", async () => {
    await practise();
    const size = (await course()).standing.device?.mm ?? 0;
    const id = await propose({ parameters: { startDiameterMm: size + 5 } });
    const before = await course();
    expect(await acceptProposal(owner, id)).toMatchObject({ ok: false, reason: "against", against: [{ why: { rule: "PRG-PROPOSED-UP" } }] });
    expect(await course()).toEqual(before);
    expect((await answersPageOf(owner)).answers[0]?.check?.against).toHaveLength(1);
    expect(await declineProposal(owner, id)).toEqual({ ok: true });
  });

  it("can be taken back on its day, and the standing is as if it had never been; not later, and not a word to wait", async () => {
    await practise();
    const before = await course();
    const id = await propose({ parameters: { sessionsPerWeek: 1 } });
    await acceptProposal(owner, id);
    expect((await fifty(() => takeBack(owner, id))).filter(Boolean)).toHaveLength(1);
    const { last: _, ...state } = (await course()).state;
    const { last: __, ...then } = before.state;
    expect(state).toEqual(then);
    expect((await answersPageOf(owner)).answers[0]).toMatchObject({ decided: "taken-back", undoable: false });
    const wait = await propose({ agrees: false });
    await acceptProposal(owner, wait);
    expect((await course()).standing.state).toBe("paused");
    expect(await takeBack(owner, wait)).toBe(false);
    const old = await propose({ parameters: { sessionsPerWeek: 1 } });
    await acceptProposal(owner, old);
    await client.query(`UPDATE clinician_agreements SET "on" = "on" - 1 WHERE user_id = $1`, [owner.userId]);
    expect(await takeBack(owner, old)).toBe(false);
  });

  it("of another person is not there, nor is a comment one", async () => {
    const id = await propose({ parameters: { sessionsPerWeek: 1 } });
    const comment = uuidv7();
    await leave(servers[0], (await make()).token, { id: comment });
    const stranger = await newOwner();
    for (const [who, what] of [
      [stranger, id],
      [owner, comment],
    ] as const) {
      expect(await acceptProposal(who, what)).toEqual({ ok: false, reason: "missing" });
      expect(await declineProposal(who, what)).toEqual({ ok: false, reason: "missing" });
      expect(await takeBack(who, what)).toBe(false);
    }
    expect(await countAnswers(stranger)).toEqual({ all: 0, unseen: 0 });
    expect(await countAnswers(owner)).toEqual({ all: 2, unseen: 2 });
    await seeAnswers(owner);
    expect(await countAnswers(owner)).toEqual({ all: 2, unseen: 0 });
  });

  it("shows its author what became of it, and nothing that came through another link", async () => {
    await practise();
    const [one, other] = [await make(), await make()];
    const id = await propose({ parameters: { sessionsPerWeek: 1 } }, one);
    await propose({ parameters: { sessionsPerWeek: 2 } }, other);
    await declineProposal(owner, id);
    const scope = { ...previewScope(owner, { fields: ["program"], fromOn: today, toOn: today }), linkId: one.id };
    const { answers, left } = (await answeredView(scope, viewDays(scope))).left;
    expect(answers).toMatchObject([{ id, decided: "declined", proposal: { parameters: { sessionsPerWeek: 1 } } }]);
    expect(left).toBe(19);
  });
});
