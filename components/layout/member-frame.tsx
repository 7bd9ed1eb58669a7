import type { ReactNode } from "react";
import { BottomBar, Rail } from "./member-nav";

/** Rail at the left from 768 px, bar at the bottom below it. Reads nothing of the person. */
export function MemberFrame({ children }: { children: ReactNode }) {
  return (
    <div className="md:flex">
      <Rail />
      <div className="min-w-0 flex-1 pb-28 md:pb-12 print:pb-0">{children}</div>
      <BottomBar />
    </div>
  );
}
