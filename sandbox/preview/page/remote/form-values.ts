/** Values by input name, as the SDK's FormSubmitExtensionEvent carries them in `targetValue`. */
export function formValues(form: HTMLFormElement): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const element of Array.from(form.elements) as HTMLInputElement[]) {
    const { name, type, value, checked, disabled } = element;
    if (!name || disabled) continue;
    if (type === "checkbox" || type === "radio") {
      if (checked) values[name] = value;
    } else if (element.dataset["number"] !== undefined) {
      if (element.dataset["number"] !== "") values[name] = Number(element.dataset["number"]);
    } else {
      values[name] = value;
    }
  }
  return values;
}
