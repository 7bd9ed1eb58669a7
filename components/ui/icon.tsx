import type { IconName } from "./icons";
import sheet from "./icons.svg";

/** Where an icon is drawn on the sheet, for an <svg> of one's own. */
export const iconAddress = (name: IconName): string => `${(sheet as { src: string }).src}#${name}`;

/** Any icon by name: decorative beside a word (hidden from readers), or named by `label` where it stands alone. Costs the browser no script. */
export function Icon({ name, size = 20, label, className = "" }: { name: IconName; size?: number; label?: string; className?: string }) {
  return (
    <svg
      width={size}
      height={size}
      className={className ? `icon ${className}` : "icon"}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={iconAddress(name)} />
    </svg>
  );
}
