import { createElement } from "react";
import { icons } from "@/components/ui/icons";

const shapes = { dilation: "circle-dot", exercise: "person", daily: "sun", skip: "calendar-x", note: "note" } as const;

/** The shapes of the list, once a page: each row then refers to them, so that thousands of rows stay small and a browser can add more. */
export function KindIcons() {
  return (
    <svg className="hidden" aria-hidden="true">
      {Object.entries(shapes).map(([id, name]) => (
        <symbol
          key={id}
          id={`kind-${id}`}
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          {icons[name].map(([tag, attributes], index) => createElement(tag, { key: `${id}${index}`, ...attributes }))}
        </symbol>
      ))}
    </svg>
  );
}
