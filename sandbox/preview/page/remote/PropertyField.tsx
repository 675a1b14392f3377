import { NativeSelect, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import type { CrmProperty } from "../../../crm/crm-objects.ts";

interface PropertyFieldProps {
  name: string;
  label: string;
  value: string;
  /** How the value is shown while nobody edits it. */
  shown?: string;
  type?: CrmProperty["type"];
  onSave: (value: string) => Promise<void>;
  "data-property"?: string;
}

/** A text that is saved on leaving it; Escape gives the change up. */
export function PropertyField({ value, shown = value, type, onSave, ...field }: PropertyFieldProps) {
  const [draft, setDraft] = useState<string>();
  const save = () => {
    if (draft !== undefined && draft !== value) void onSave(draft);
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") event.currentTarget.blur();
    if (event.key === "Escape") setDraft(undefined);
  };
  return (
    <TextInput
      className="property"
      size="xs"
      {...field}
      type={type === "date" ? "date" : "text"}
      value={draft ?? shown}
      placeholder="–"
      autoComplete="off"
      onFocus={() => setDraft(value)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}

interface PropertyChoiceProps extends Pick<PropertyFieldProps, "name" | "label" | "value" | "onSave"> {
  options: CrmProperty["options"];
}

/** One of the property's options; what stands there although it is none of them stays to be seen. */
export function PropertyChoice({ value, options, onSave, ...field }: PropertyChoiceProps) {
  const isKnown = value === "" || options.some((option) => option.value === value);
  const data = [{ label: "–", value: "" }, ...(isKnown ? [] : [{ label: value, value }]), ...options];
  return (
    <NativeSelect
      size="xs"
      {...field}
      value={value}
      data={data.map(({ label, value: option }) => ({ label, value: option }))}
      onChange={(event) => void onSave(event.target.value)}
    />
  );
}
