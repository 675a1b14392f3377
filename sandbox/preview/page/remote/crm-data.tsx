import { Stack } from "@mantine/core";
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { CrmProperty } from "../../../crm/crm-objects.ts";
import { labelOf } from "../key-properties.ts";
import { PageLanguage } from "../page-words.ts";
import { type RecordStore, requestJson } from "../record-store.ts";
import { PropertyChoice, PropertyField } from "./PropertyField.tsx";

/** The record that an extension is open on; on a page of its own there is none. */
export const OpenRecord = createContext<RecordStore | undefined>(undefined);

interface PropertyListProps {
  properties?: string[];
}

/** Properties of the open record, edited in place: what is edited reaches the extensions like any other edit of a person. */
function CrmPropertyList({ properties = [] }: PropertyListProps) {
  const store = useContext(OpenRecord);
  return store && <OpenProperties store={store} names={properties} />;
}

function OpenProperties({ store, names }: { store: RecordStore; names: string[] }) {
  const language = useContext(PageLanguage);
  const { type, properties } = useSyncExternalStore(store.subscribe, () => store.page);
  const [known, setKnown] = useState<CrmProperty[]>([]);
  const asked = new URLSearchParams({ names: names.join() }).toString();
  useEffect(() => {
    void requestJson<CrmProperty[]>(`/preview/properties/${type}?${asked}`).then(setKnown);
  }, [type, asked]);
  return (
    <Stack gap={10} data-crm-properties>
      {known.map(({ name, label, type: kind, options }) => {
        const field = {
          name,
          label: labelOf(type, name, language) ?? label,
          value: properties[name] ?? "",
          onSave: (value: string) => store.edit(name, value),
        };
        return kind === "enumeration" ? (
          <PropertyChoice key={name} {...field} options={options} />
        ) : (
          <PropertyField key={name} {...field} type={kind} />
        );
      })}
    </Stack>
  );
}

export const crmDataComponents = { CrmPropertyList };
