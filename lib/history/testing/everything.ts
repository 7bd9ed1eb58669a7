import { v5 as uuidv5 } from "uuid";
import { type Export, exportSchema } from "@/lib/accounts/data/schema";
import { foldEvents, idOf } from "@/lib/programs/fold-state";
import { type Event, type ProgramDevice, planChangeKinds } from "@/lib/programs/schema";
import { screen } from "@/lib/screening/screen";

const space = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
/** An id that the tables would take, always the same for one of a life's own. */
export const idFor = (text: string): string => uuidv5(text, space);
export const idUnder = (of: string) => (key: string) => uuidv5(key, idFor(of));

/** What of an export is empty here. */
export const none = {
  consents: [],
  screeningDrafts: [],
  ownRoutines: [],
  shareLinks: [],
  shareViews: [],
  shareAnswers: [],
  caseload: [],
  signIns: [],
  passwords: [],
  secondFactors: [],
  recoveryCodes: [],
  passkeys: [],
  emails: [],
  providers: [],
  activity: [],
};
const at = "2026-01-05T08:00:00.000Z";

/** The program that runs after these: a version keeps its kind. */
const kindBy = (events: readonly Event[]) => events.findLast((event) => event.type === "accept-program")?.kind ?? "general-comfort";

function tablesOf(events: readonly Event[], devices: readonly ProgramDevice[], note?: string) {
  const { decisions } = foldEvents(events, devices);
  const of = <T extends Event["type"]>(type: T) => events.filter((event): event is Extract<Event, { type: T }> => event.type === type);
  const logs = events.flatMap((event) => ("log" in event ? [{ event, log: event.log }] : []));
  return {
    screenings: of("screening").map(({ on, intake, ...event }) => ({
      id: idFor(idOf(event as Event)),
      on,
      intake,
      result: screen(intake, on).result,
      createdAt: at,
    })),
    programs: events
      .filter(({ type }) => type === "accept-program" || type === "edit-program")
      .map((event, version, all) => ({
        id: idFor(idOf(event)),
        kind: kindBy(all.slice(0, version + 1)),
        version: version + 1,
        on: event.on,
        parameters: event.type === "edit-program" ? event.parameters : null,
        createdAt: at,
      })),
    planChanges: planChangeKinds.flatMap((kind) =>
      of(kind).map((event) => {
        const { id: _, on, type: __, ...body } = event;
        return { id: idFor(idOf(event)), on, kind, body, createdAt: at, undoneAt: null };
      }),
    ),
    agreements: of("clinician").map((event) => ({
      id: idFor(idOf(event)),
      on: event.on,
      name: event.name,
      role: event.role,
      agrees: event.agrees,
      floor: event.floor ?? null,
      parameters: event.parameters ?? null,
      createdAt: at,
      undoneAt: null,
    })),
    confirmations: of("confirm-step-up").map((event) => ({
      id: idFor(idOf(event)),
      on: event.on,
      deviceId: idFor(event.deviceId),
      createdAt: at,
    })),
    logs: logs.map(({ event, log }) => {
      const { id: _, on, time, note: own, ...body } = log;
      const segments = log.kind === "dilation" ? log.segments.map((segment) => ({ ...segment, deviceId: idFor(segment.deviceId) })) : undefined;
      return {
        id: idFor(idOf(event)),
        kind: log.kind,
        on,
        time: time ?? null,
        pain: log.kind === "skip" ? null : log.kind === "daily" ? log.baselinePain : log.pain,
        comfort: log.kind === "dilation" ? (log.comfort ?? null) : null,
        blood: log.kind === "skip" ? null : log.blood,
        deviceId: segments?.at(-1)?.deviceId ?? null,
        body: JSON.parse(JSON.stringify({ ...body, ...(segments && { segments }) })),
        note: own ?? note ?? null,
        decision: decisions[idOf(event)] ?? null,
        createdAt: at,
        updatedAt: at,
        deletedAt: null,
      };
    }),
  };
}

/** What a person who lived these events would get as their export. `note` stands in every log that has none. */
export function everythingOf(events: readonly Event[], devices: readonly ProgramDevice[], note?: string): Export {
  return exportSchema.parse({
    format: "gradual-export",
    version: 1,
    exportedAt: "2026-11-26T09:00:00.000Z",
    account: {
      userId: idFor("person"),
      userName: "canary-name",
      timeZone: "Europe/London",
      region: "uk",
      unit: "mm",
      deviceWord: "dilator",
      adultConfirmedAt: at,
      createdAt: at,
    },
    ...none,
    devices: devices.map(({ id, label, maxDiameterMm, use }) => ({
      id: idFor(id),
      label,
      maxDiameterMm,
      insertableLengthMm: 100,
      tip: "rounded",
      flaredBase: true,
      material: "silicone",
      use,
      createdAt: at,
      retiredAt: null,
    })),
    ...tablesOf(events, devices, note),
  });
}
