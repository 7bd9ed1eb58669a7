"use client";

import Link from "next/link";
import { type ComponentType, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { isHere } from "@/components/layout/here";
import { isMissingPart, loadAnew } from "@/components/shared/newer-build";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import type { GuestPlayerProps } from "./guest-player";

type StartHereProps = { kind: "routine" | "exercise"; id: string; label: string; figures: Readonly<Record<string, ReactNode>> };

const still = () => () => {};
const nowhere = () => false;

/**
 * Start on a page that is the same for everybody. A tab that belongs to a person goes to their own session page, where the rules hold and a log is
 * kept; a visitor plays right here, and only then is the player loaded. Without script it leads to sign-in.
 */
export function StartHere({ kind, id, label, figures }: StartHereProps) {
  const member = useSyncExternalStore(still, isHere, nowhere);
  const [Guest, setGuest] = useState<ComponentType<GuestPlayerProps>>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    import("./guest-player")
      .then(({ GuestPlayer }) => setGuest(() => GuestPlayer))
      .catch((error) => {
        // The button is there again, for the next press or for the network's return.
        setOpen(false);
        if (isMissingPart(error)) void loadAnew();
      });
  }, [open]);
  return (
    <>
      <Link
        href={`/session?${kind}=${id}`}
        prefetch={false}
        onClick={(event) => {
          if (member || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        className={`${buttonVariants({ size: "lg" })} max-sm:w-full`}
      >
        <Icon name="play" />
        {label}
      </Link>
      {open && Guest ? <Guest kind={kind} id={id} figures={figures} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
