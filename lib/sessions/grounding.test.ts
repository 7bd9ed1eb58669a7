import { expect, test } from "vitest";
import { regions } from "@/lib/screening/schema";
import { groundingFor } from "./grounding";

test.each(regions)("grounding in %s has steps, someone to talk to and no children's helpline", (region) => {
  const { steps, contacts } = groundingFor(region);
  expect(steps.length).toBeGreaterThan(3);
  expect(contacts.length).toBeGreaterThan(0);
  expect(contacts.every((contact) => contact.for !== "under-18")).toBe(true);
});
