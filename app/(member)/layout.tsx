import type { Metadata } from "next";
import type { ReactNode } from "react";
import { MemberFrame } from "@/components/layout/member-frame";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame only. Each page proves the session for itself: a layout is not rendered again on the way between pages. */
export default function MemberLayout({ children }: { children: ReactNode }) {
  return <MemberFrame>{children}</MemberFrame>;
}
