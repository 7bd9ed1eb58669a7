import { expect, test } from "vitest";
import { eventId, followedEvents, toEvent } from "./scenario-events";
import { outcomeSchema } from "./scenario-schema";
import { eventSchema } from "./schema";
import { comfort, planned } from "./testing/history";
import { plainIntake } from "./testing/lives";

const practice = planned(comfort(), 14);

test("ids stand in the order of the document", () => expect([eventId(2), eventId(10)].sort()).toEqual([eventId(2), eventId(10)]));

test("what is followed becomes valid events of the fold", () => {
  const lines = followedEvents(practice, outcomeSchema.parse({ pain: 1 }), true);
  const events = lines.map((line, at) => toEvent(line, eventId(at), plainIntake, practice, "d18"));
  expect(events.map(({ type }) => type)).toEqual(["daily", "session"]);
  for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined();
});

test("a flat session is one segment at the size in force for the planned minutes", () => {
  const [line] = followedEvents(practice, outcomeSchema.parse({}), false);
  if (line?.type !== "session") throw new Error("A practice day has a session.");
  const { deviceId: _, minutes: __, ...flat } = line;
  expect(toEvent(flat, "a", plainIntake, practice, "d20")).toMatchObject({ log: { segments: [{ deviceId: "d20", minutes: 3, mode: "hold" }] } });
});
