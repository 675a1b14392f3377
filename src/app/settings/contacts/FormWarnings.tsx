import { Alert } from "@hubspot/ui-extensions";
import type { PocFormViewModel } from "./poc-form-view-model.ts";
import { useSettings } from "../frame/settings-context.ts";
import { useUnsaved } from "../frame/unsaved-context.ts";

/** A deadline that runs, a form that no longer counts, contacts that are typed but not saved. */
export function FormWarnings({ form }: { form: PocFormViewModel }) {
  const { text } = useSettings();
  const hasUnsavedContacts = useUnsaved().has("contacts");
  const { due, isStale } = form;
  return (
    <>
      {due && (
        <Alert title={due.title} variant={due.isOver ? "danger" : "warning"}>
          {due.why}
        </Alert>
      )}
      {isStale && <Alert title={text.form.stale} variant="warning" />}
      {hasUnsavedContacts && <Alert title={text.form.unsavedContacts} variant="info" />}
    </>
  );
}
