import { createElement } from "react";
import { type IconName, icons } from "./icons";

/** Decorative beside a word (hidden from readers), or named by `label` where it stands alone. Give client components an icon as a prop. */
export function Icon({ name, size = 20, label, className = "" }: { name: IconName; size?: number; label?: string; className?: string }) {
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
      {icons[name].map(([tag, attributes], index) => createElement(tag, { key: `${name}${index}`, ...attributes }))}
    </svg>
  );
}
