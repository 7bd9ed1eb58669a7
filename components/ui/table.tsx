import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** Scrolls sideways inside itself on a phone, reachable by keyboard; the caption names it. */
export function Table({
  caption,
  hideCaption,
  className,
  children,
}: {
  caption: string;
  hideCaption?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className="-mx-1 overflow-x-auto px-1">
      <table className={cn("tabular w-full border-collapse text-left text-md", className)}>
        <caption className={hideCaption ? "sr-only" : "mb-2 text-left text-muted text-sm"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function Tr(props: ComponentProps<"tr">) {
  return <tr className="border-line border-b last:border-b-0" {...props} />;
}
export function Th({ className, scope = "col", ...props }: ComponentProps<"th">) {
  return (
    <th
      scope={scope}
      className={cn("py-2.5 pr-4 align-bottom font-semibold last:pr-0", scope === "col" ? "text-muted text-sm" : "align-top", className)}
      {...props}
    />
  );
}
export function Td({ className, ...props }: ComponentProps<"td">) {
  return <td className={cn("py-2.5 pr-4 align-top last:pr-0", className)} {...props} />;
}
