"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { isHere } from "./here";

const still = () => () => {};
const nowhere = () => false;

/** The bar's right end: the way in, or, for a tab that came from a member page, the way back. */
export function TopActions({ guest, member }: { guest: ReactNode; member: ReactNode }) {
  return useSyncExternalStore(still, isHere, nowhere) ? member : guest;
}
