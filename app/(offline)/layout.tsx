import type { ReactNode } from "react";
import { MemberFrame } from "@/components/layout/member-frame";

export default function OfflineLayout({ children }: { children: ReactNode }) {
  return <MemberFrame>{children}</MemberFrame>;
}
