import { redirect } from "next/navigation";
import { readForm } from "@/lib/core/form";
import { currentOwner } from "@/lib/core/gate";
import { fromOurOrigin } from "@/lib/core/origin";
import { previewQuery } from "@/lib/sharing/preview-query";

/**
 * The Preview button sends the whole form here: its name and passcode stay out of the address, what is shared and which days go into it. Nothing is
 * read or written.
 */
export async function POST(request: Request) {
  if (!(await fromOurOrigin()) || !(await currentOwner())) redirect("/sign-in");
  const form = await request.formData().catch(() => new FormData());
  redirect(`/share/preview?${previewQuery(readForm(form).data)}`);
}
