"use client";

import { type ReactNode, useActionState } from "react";
import { idleForm } from "@/components/shared/use-form";
import { signOut } from "@/lib/accounts/actions";
import { forgetHere } from "./here";

/** Works without script too; its button comes from the server. */
export function SignOutForm({ children }: { children: ReactNode }) {
  const [, act] = useActionState(signOut, idleForm);
  return (
    <form action={act} onSubmit={forgetHere}>
      {children}
    </form>
  );
}
