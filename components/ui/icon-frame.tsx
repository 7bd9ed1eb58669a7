import { createElement } from "react";

/** One drawn element of an icon on lucide's 24-unit grid. */
export type Shape = readonly [
  tag: "path" | "circle" | "rect" | "line" | "polyline" | "polygon" | "ellipse",
  attributes: Readonly<Record<string, string>>,
];

export type IconProps = { size?: number; label?: string; className?: string };

/** The drawing around an icon's shapes: decorative beside a word (hidden from readers), or named by `label` where it stands alone. */
export function IconFrame({ shapes, size = 20, label, className = "" }: IconProps & { shapes: readonly Shape[] }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {shapes.map(([tag, attributes]) => createElement(tag, { key: JSON.stringify(attributes), ...attributes }))}
    </svg>
  );
}
