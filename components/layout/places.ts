import type { IconName } from "@/components/ui/icons";

/** The five places of the member frame, in order. `also` are the pages that belong to one. */
export const places = [
  { key: "today", href: "/today", icon: "sun", also: ["/session", "/readiness", "/decision"] },
  { key: "plan", href: "/plan", icon: "calendar-days", also: ["/program"] },
  { key: "log", href: "/log", icon: "plus", also: [] },
  { key: "history", href: "/history", icon: "history", also: [] },
  { key: "more", href: "/more", icon: "more", also: ["/routines/own", "/devices", "/share", "/caseload", "/screening", "/settings"] },
] as const satisfies readonly { key: string; href: string; icon: IconName; also: readonly string[] }[];

/** What More leads to. */
export const morePlaces = [
  { key: "devices", href: "/devices", icon: "layers" },
  { key: "share", href: "/share", icon: "share" },
  { key: "caseload", href: "/caseload", icon: "stethoscope" },
  { key: "screening", href: "/screening", icon: "list-checks" },
  { key: "routines", href: "/routines/own", icon: "layout-list" },
  { key: "exercises", href: "/exercises", icon: "person" },
  { key: "safety", href: "/safety", icon: "shield" },
  { key: "settings", href: "/settings", icon: "settings" },
] as const satisfies readonly { key: string; href: string; icon: IconName }[];
