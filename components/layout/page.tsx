import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The root of every page: <main>, where the skip link lands. 720 px wide, 1040 for History and the clinician's view. */
export function Page({ width = "normal", className, children }: { width?: "normal" | "wide"; className?: string; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={clsx(
        "mx-auto w-full px-4 pt-6 outline-none sm:px-8 md:pt-10",
        width === "wide" ? "max-w-[calc(65rem+4rem)]" : "max-w-[calc(45rem+4rem)]",
        className,
      )}
    >
      {children}
    </main>
  );
}
