import type { SourceLine } from "@/lib/exercises/schema";

/** Who says a line of the catalogue, in the words that people read. Where the rule book names no title, none is made up here. */
const cite =
  (standing: SourceLine["standing"], source: string) =>
  (line: string): SourceLine => ({ line, standing, source });

export const fromMission = cite("S", "Gradual's source documents");
export const fromPelvicLeaflet = cite("L", "Pelvic-health patient leaflet (title to be added at clinical review)");
export const fromRelaxationLeaflet = cite("L", "Relaxation leaflet (title to be added at clinical review)");
export const fromMayo = cite("L", "Mayo Clinic, patient guidance on pelvic floor exercise");
export const fromNhsTrust = cite("L", "NHS trust leaflet on pelvic floor exercise (title to be added at clinical review)");
export const byDefault = cite("D", "Product default, awaiting clinical review");

/** Every exercise carries it: the descriptions are ours and no clinician has signed them yet. */
export const ourWording = byDefault("What it feels like, common mistakes and who leaves it out: our own wording.");
