import type { ReactNode } from "react";
import { across, type TimeAxis } from "./scale";

/** A line across with its word: just above it, or `at` another height. */
export type ValueLabel = { y: number; label: string; at?: number };

/**
 * The frame of every chart: a drawing stretched to the width it has, while type, dots and line widths keep their size. `children` are drawn in
 * 0–1000 across and px down; `marks` stand unstretched, at per cent across. All of it is one picture to a screen reader, named by `label`.
 */
export function Plot({
  height,
  axis,
  values,
  label,
  labels = true,
  marks,
  children,
}: {
  height: number;
  axis: Pick<TimeAxis, "ticks">;
  values: readonly ValueLabel[];
  label: string;
  /** Whether the days are written below. */
  labels?: boolean;
  marks?: ReactNode;
  children: ReactNode;
}) {
  const grid = values.map(({ y }) => `M0 ${y}H${across}`).join("");
  return (
    <svg role="img" aria-label={label} width="100%" height={height + (labels ? 24 : 4)} className="block overflow-visible">
      <svg
        viewBox={`0 0 ${across} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        className="overflow-visible"
        aria-hidden="true"
      >
        <path d={grid} className="fill-none stroke-line [vector-effect:non-scaling-stroke]" />
        {children}
      </svg>
      {marks}
      <g className="fill-muted text-xs tabular">
        {values.map(({ y, label: text, at = y - 4 }) => (
          <text key={text} x="0" y={at}>
            {text}
          </text>
        ))}
        {labels
          ? axis.ticks.map(({ x, label: text }) => (
              <text key={`${x}${text}`} x={x} y={height + 18} textAnchor="middle">
                {text}
              </text>
            ))
          : null}
      </g>
    </svg>
  );
}
