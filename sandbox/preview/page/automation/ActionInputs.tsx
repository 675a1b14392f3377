import { NativeSelect, TextInput } from "@mantine/core";
import { useContext } from "react";
import type { ActionModel } from "../../preview-model.ts";
import { PageLanguage } from "../page-words.ts";

interface ActionInputsProps {
  action: ActionModel;
  values: Record<string, string>;
  onChange(values: Record<string, string>): void;
}

/** The fields of an action, as whoever sets up a workflow fills them in. */
export function ActionInputs({ action, values, onChange }: ActionInputsProps) {
  const { inputFieldLabels, inputFieldDescriptions, inputFieldOptionLabels } = action.labels[useContext(PageLanguage)];
  return action.inputs.map(({ name, options, isRequired }) => {
    const field = {
      label: inputFieldLabels[name] ?? name,
      description: inputFieldDescriptions[name],
      required: isRequired,
      value: values[name] ?? "",
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ ...values, [name]: event.currentTarget.value }),
    };
    if (options.length === 0) return <TextInput key={name} {...field} />;
    const shown = options.map(({ value, label }) => ({ value, label: inputFieldOptionLabels[name]?.[value] ?? label }));
    return <NativeSelect key={name} {...field} data={[{ value: "", label: "" }, ...shown]} />;
  });
}
