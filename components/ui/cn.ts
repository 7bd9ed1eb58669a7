import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: { theme: { radius: ["control", "card"], shadow: ["card", "raised"], container: ["measure", "normal", "wide"] } },
});

/** Joins class names, the last of two conflicting ones winning. For server components: the merge table weighs 8 kB in a browser; clsx serves there. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs));
}
