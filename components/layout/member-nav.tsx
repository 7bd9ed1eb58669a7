"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { Icon } from "@/components/ui/icon";
import { BrandMark } from "./brand";
import { markHere } from "./here";
import { places } from "./places";

type PlaceKey = (typeof places)[number]["key"];
export type NavLabels = Record<PlaceKey | "main" | "logMore", string>;

/** Five places, once in the page: a bar at the thumb on phones with Log raised, a rail at the left from 768 px. */
export function MemberNav({ labels }: { labels: NavLabels }) {
  const path = usePathname();
  useEffect(() => markHere(), []);
  return (
    <nav
      aria-label={labels.main}
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-card pb-[env(safe-area-inset-bottom)] md:static md:w-56 md:shrink-0 md:border-t-0 md:border-r md:bg-paper md:pb-0 print:hidden"
    >
      <div className="md:sticky md:top-0 md:h-dvh md:overflow-y-auto md:px-4 md:py-5">
        <Link href="/today" className="mb-6 hidden min-h-11 items-center gap-2 rounded-control px-2 font-serif text-xl tracking-tight md:flex">
          <BrandMark />
          Gradual
        </Link>
        <ul className="mx-auto grid max-w-lg grid-cols-5 md:flex md:max-w-none md:flex-col md:gap-1">
          {places.map(({ key, href, icon, also }) => {
            const here = [href, ...also].some((place) => path === place || path.startsWith(`${place}/`));
            return (
              <li key={key} className={key === "log" ? "md:py-2" : undefined}>
                <Link href={href} aria-current={here ? "page" : undefined} className={clsx(item, key === "log" ? log : plain)}>
                  <span className={key === "log" ? raised : mark}>
                    <Icon name={icon} size={key === "log" ? 26 : 22} className="md:size-5" />
                  </span>
                  <span>
                    {labels[key]}
                    {key === "log" ? <span className="hidden md:inline"> {labels.logMore}</span> : null}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}

const item =
  "group flex min-h-16 flex-col items-center justify-center gap-0.5 rounded-control text-muted text-xs transition-colors duration-150 aria-[current=page]:font-bold md:flex-row md:justify-start md:gap-3 md:px-3 md:text-md md:aria-[current=page]:font-semibold";
const plain =
  "aria-[current=page]:text-accent md:min-h-11 md:hover:bg-well md:hover:text-ink md:aria-[current=page]:bg-accent-soft md:aria-[current=page]:text-accent";
const log =
  "aria-[current=page]:text-accent md:min-h-12 md:bg-accent md:font-semibold md:text-on-accent md:hover:bg-accent-strong md:aria-[current=page]:text-on-accent md:aria-[current=page]:ring-2 md:aria-[current=page]:ring-accent md:aria-[current=page]:ring-offset-2 md:aria-[current=page]:ring-offset-paper";
const mark =
  "flex h-8 w-full max-w-14 items-center justify-center rounded-full group-aria-[current=page]:bg-accent-soft md:size-auto md:bg-transparent!";
const raised =
  "-mt-6 mb-px flex size-13 items-center justify-center rounded-full bg-accent text-on-accent shadow-raised ring-4 ring-card group-hover:bg-accent-strong md:m-0 md:size-auto md:bg-transparent! md:shadow-none md:ring-0";
