import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

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
      <table className={clsx(look, className)}>
        <caption className={hideCaption ? "sr-only" : "mb-2 text-left text-muted text-sm"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/* On the table, once: a table of weeks has hundreds of cells. */
const look =
  "tabular w-full border-collapse text-left text-md [&_td]:py-2.5 [&_td]:pr-4 [&_td]:align-top [&_td:last-child]:pr-0 [&_th]:py-2.5 [&_th]:pr-4 [&_th]:font-semibold [&_th:last-child]:pr-0 [&_th[scope=col]]:align-bottom [&_th[scope=col]]:text-muted [&_th[scope=col]]:text-sm [&_th[scope=row]]:align-top [&_tr]:border-line [&_tr]:border-b [&_tr:last-child]:border-b-0";

export const Tr = (props: ComponentProps<"tr">) => <tr {...props} />;
export const Th = ({ scope = "col", ...props }: ComponentProps<"th">) => <th scope={scope} {...props} />;
export const Td = (props: ComponentProps<"td">) => <td {...props} />;
