import type { Bundle, BundleEntry, Resource } from "@medplum/fhirtypes";
import { logEntries } from "./logs";
import { programEntries } from "./programs";
import type { FhirRecord, IdOf } from "./record";
import { screeningEntries } from "./screenings";

/** A resource under its key; `refer` names another one of the bundle. */
export type Part = { key: string; resource: Resource };
export type Refer = (key: string) => { reference: string };

const urn = (id: string) => `urn:uuid:${id}`;

function* partsOf(record: FhirRecord, refer: Refer): Generator<Part> {
  const { name } = record;
  yield { key: "patient", resource: { resourceType: "Patient", active: true, ...(name ? { name: [{ use: "nickname", text: name }] } : {}) } };
  yield* programEntries(record, refer);
  yield* screeningEntries(record, refer);
  yield* logEntries(record, refer);
}

/** The bundle's entries one by one. Every reference in them is to another entry. */
export function* bundleEntries(record: FhirRecord, idOf: IdOf): Generator<BundleEntry> {
  const refer: Refer = (key) => ({ reference: urn(idOf(key)) });
  for (const { key, resource } of partsOf(record, refer)) yield { fullUrl: urn(idOf(key)), resource: { ...resource, id: idOf(key) } };
}

const frame = ({ at }: FhirRecord, idOf: IdOf): Bundle => ({ resourceType: "Bundle", id: idOf("bundle"), type: "collection", timestamp: at });

export const bundleOf = (record: FhirRecord, idOf: IdOf): Bundle => ({ ...frame(record, idOf), entry: [...bundleEntries(record, idOf)] });

/** The same as JSON, in pieces as they are asked for: ten years of it never stand in memory at once. */
export function* bundleText(record: FhirRecord, idOf: IdOf): Generator<string> {
  let text = `${JSON.stringify(frame(record, idOf)).slice(0, -1)},"entry":[`;
  let first = true;
  for (const entry of bundleEntries(record, idOf)) {
    text += `${first ? "" : ","}\n${JSON.stringify(entry)}`;
    first = false;
    if (text.length < 64_000) continue;
    yield text;
    text = "";
  }
  yield `${text}\n]}\n`;
}
