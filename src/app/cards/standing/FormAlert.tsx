import { Alert, Text } from "@hubspot/ui-extensions";
import type { FormViewModel } from "./form-view-model.ts";

/**
 * The point-of-contact form that has to be filed. HubSpot documents no address of an app's settings page, so the way
 * there is said in words.
 */
export function FormAlert({ form }: { form: FormViewModel }) {
  return (
    <Alert title={form.title} variant="warning">
      {form.lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Alert>
  );
}
