import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The root of every page: <main>, where the skip link lands. 720 px wide, 1040 for History and the clinician's view, 480 for a short form alone. */
export function Page({ width = "normal", className, children }: { width?: "narrow" | "normal" | "wide"; className?: string; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={clsx("mx-auto w-full px-4 pt-6 outline-none sm:px-8 md:pt-10", widths[width], className)}>
      {children}
    </main>
  );
}

const widths = { narrow: "max-w-[calc(30rem+4rem)]", normal: "max-w-[calc(45rem+4rem)]", wide: "max-w-[calc(65rem+4rem)]" };
