import { describe, expect, it } from "vitest";
import { namedColumns, nameEvent } from "./name-event";

const line = (action: string, columns: string[] = [], more: object = {}) => ({
  action,
  columns,
  subject: null,
  sessionId: null,
  method: null,
  outcome: null,
  ...more,
});

describe("nameEvent", () => {
  it.each([
    ["logs.added", [], "logs.added"],
    ["logs.changed", ["body", "pain"], "logs.changed"],
    ["logs.changed", ["deleted_at"], "logs.deleted"],
    ["logs.changed", ["-deleted_at"], "logs.restored"],
    ["own_routines.changed", ["items", "name"], "own_routines.changed"],
    ["own_routines.changed", ["deleted_at"], "own_routines.deleted"],
    ["own_routines.changed", ["-deleted_at"], "own_routines.restored"],
    ["devices.changed", ["-retired_at"], "devices.restored"],
    ["emails.changed", ["-pending", "address", "confirmed_at"], "emails.confirmed"],
    ["emails.changed", ["pending"], "emails.asked"],
    ["emails.changed", ["-pending"], "emails.changed"],
    ["share_links.changed", ["fields"], "share_links.changed"],
    ["share_links.changed", ["revoked_at"], "share_links.revoked"],
  ])("%s of %j is %s", (action, columns, name) => {
    expect(nameEvent(line(action, columns))).toBe(name);
  });
  it("says how somebody signed in, while it is known", () => {
    expect(nameEvent(line("sign_ins.added", [], { method: "email-link" }))).toBe("sign_ins.email-link");
    expect(nameEvent(line("sign_ins.added"))).toBe("sign_ins.added");
  });
  it("tells a sign-out from ending another browser, and an opening from a wrong passcode", () => {
    expect(nameEvent(line("sign_ins.removed", [], { subject: "a", sessionId: "a" }))).toBe("sign_ins.removed");
    expect(nameEvent(line("sign_ins.removed", [], { subject: "a", sessionId: "b" }))).toBe("sign_ins.ended");
    expect(nameEvent(line("share_views.added", [], { outcome: "opened" }))).toBe("share_views.added");
    expect(nameEvent(line("share_views.added", [], { outcome: "wrong-passcode" }))).toBe("share_views.refused");
    expect(nameEvent(line("share_views.added", [], { outcome: "app-wrong-passcode" }))).toBe("share_views.refused");
    expect(nameEvent(line("share_views.added", [], { outcome: "app-opened" }))).toBe("share_views.added");
    expect(nameEvent(line("share_views.added", [], { outcome: "downloaded-pdf" }))).toBe("share_views.saved");
    expect(nameEvent(line("share_views.added", [], { outcome: "printed" }))).toBe("share_views.printed");
  });
});

describe("namedColumns", () => {
  it("names what was changed, and a log's other answers only by themselves", () => {
    expect(namedColumns(line("logs.changed", ["body", "-note", "pain"]))).toEqual(["note", "pain"]);
    expect(namedColumns(line("logs.changed", ["body"]))).toEqual(["body"]);
    expect(namedColumns(line("logs.changed", ["deleted_at"]))).toEqual([]);
    expect(namedColumns(line("logs.added", ["pain"]))).toEqual([]);
  });
});
