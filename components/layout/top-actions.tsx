"use client";

import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { isHere, leaveNothing } from "./here";

const still = () => () => {};
const nowhere = () => false;

/** The bar's right end: the way in, or, for a tab that came from a member page, the way back. */
export function TopActions({ guest, member }: { guest: ReactNode; member: ReactNode }) {
  useEffect(leaveNothing, []);
  return useSyncExternalStore(still, isHere, nowhere) ? member : guest;
}
