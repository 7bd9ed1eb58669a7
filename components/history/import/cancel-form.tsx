import { PressForm } from "@/components/shared/press-form";
import text from "@/lib/core/messages/en/history-import.json";
import { cancelImport } from "@/lib/history/import/actions";

/** Until it is saved, a file is forgotten by one press. */
export const CancelForm = ({ id }: { id: string }) => (
  <PressForm action={cancelImport} fields={{ id }} label={text.cancel} wait={text.cancelling} problem={text.problem} variant="quiet" />
);
