import { type ReactNode, useEffect, useRef } from "react";

/** The title of what has come over the player; it has the focus once, so that a reader and a keyboard begin there. */
export function SheetTitle({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} className="text-2xl outline-none sm:text-3xl">
      {children}
    </h2>
  );
}
