import type { Purpose } from "@/lib/exercises/schema";

/** Each purpose as one line, its echo drawn fainter behind it. */
const drawings: Record<Purpose, { line: string; echo: string }> = {
  breathe: { line: "M24 17a7 7 0 1 1 0 14a7 7 0 1 1 0-14", echo: "M24 11a13 13 0 1 1 0 26a13 13 0 1 1 0-26M24 5a19 19 0 1 1 0 38a19 19 0 1 1 0-38" },
  relax: { line: "M5 27C9 11 14 11 18 26S25 34 29 28S34 26 43 27", echo: "M5 34H43" },
  stretch: { line: "M7 35C12 9 36 9 41 35", echo: "M7 35C15 23 33 23 41 35M7 35C14 16 34 16 41 35" },
  mobility: { line: "M7 24C13 8 19 8 24 24S35 40 41 24", echo: "M7 24C13 40 19 40 24 24S35 8 41 24" },
  coordinate: { line: "M18 13a11 11 0 1 1 0 22a11 11 0 1 1 0-22", echo: "M30 13a11 11 0 1 1 0 22a11 11 0 1 1 0-22" },
  strengthen: { line: "M9 38Q24 24 39 38M12 28Q24 16 36 28", echo: "M15 18Q24 8 33 18" },
  endurance: { line: "M5 34C10 34 9 17 15 17H33C39 17 38 34 43 34", echo: "M15 25H33M15 34H33" },
  heat: { line: "M7 35q4.25 4 8.5 0t8.5 0t8.5 0t8.5 0", echo: "M15 27c-5-6 5-9 0-16M24 27c-5-6 5-9 0-16M33 27c-5-6 5-9 0-16" },
};

/** A quiet mark for a purpose, beside its word and so hidden from readers. */
export function Emblem({ purpose, size = 48, className = "" }: { purpose: Purpose; size?: number; className?: string }) {
  const { line, echo } = drawings[purpose];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={echo} opacity={0.38} />
      <path d={line} />
    </svg>
  );
}
