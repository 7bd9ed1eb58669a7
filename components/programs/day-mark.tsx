import type { DayMark as Mark } from "@/lib/programs/plan-weeks";

/** A shape of its own for each kind of day, so that none depends on its colour. Its word stands beside it. */
const shapes: Record<Mark, { className: string; path: string; solid?: true; check?: true }> = {
  practice: { className: "text-accent", path: "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18", solid: true },
  practised: { className: "text-accent", path: "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18", solid: true, check: true },
  routine: { className: "text-accent", path: "M12 3.5L20.5 12L12 20.5L3.5 12Z" },
  moved: { className: "text-accent", path: "M12 2L22 12L12 22L2 12Z", solid: true, check: true },
  rest: { className: "text-rest", path: "M19.5 14A8.2 8.2 0 1 1 10 4.5A6.6 6.6 0 0 0 19.5 14Z" },
  none: { className: "text-hold", path: "M5 12H19" },
  skipped: { className: "text-muted", path: "M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16M6.5 17.5L17.5 6.5" },
  away: { className: "text-rest", path: "M3 17H21M7 17A5 5 0 0 1 17 17M12 5V8M5 9L6.8 10.8M19 9L17.2 10.8" },
  noted: { className: "text-muted", path: "M6 8H18M6 12H18M6 16H13" },
  empty: { className: "text-muted", path: "M12 11a1 1 0 1 1 0 2a1 1 0 1 1 0-2" },
};

export function DayMark({ mark, size = 22 }: { mark: Mark; size?: number }) {
  const { className, path, solid, check } = shapes[mark];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={solid ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
      aria-hidden="true"
    >
      <path d={path} />
      {check ? <path d="M8 12.3L11 15.2L16.2 9.3" fill="none" className="stroke-on-accent" strokeWidth={2.2} /> : null}
    </svg>
  );
}
