import { Accordion, AutoGrid, Flex, Heading, LoadingSpinner, Select, Text } from "@hubspot/ui-extensions";
import type { AccountProperty } from "@partner-standing/contract/account-property";
import { MAPPABLE_PROPERTIES, type PropertyMapping } from "@partner-standing/contract/property-mapping";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import type { DataForm } from "./data-form.ts";
import { FailedRequest } from "./FailedRequest.tsx";
import { FilledCount } from "./FilledCount.tsx";
import { mapped, propertyOptions } from "./property-options.ts";
import { useSettings } from "./settings-context.ts";

type Kind = keyof PropertyMapping;
const KINDS = ["companies", "contacts", "deals"] as const satisfies Kind[];

interface PropertyFieldsProps {
  values: DataForm;
  type: (change: Partial<DataForm>) => void;
}

/** Which of the account's own properties stand for the app's. */
export function PropertyFields({ values, type }: PropertyFieldsProps) {
  const { text } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.data.properties}</Heading>
      <Text>{text.data.propertiesHint}</Text>
      {KINDS.map((kind) => (
        <KindFields key={kind} kind={kind} mapping={values[kind]} type={(mapping) => type({ [kind]: mapping })} />
      ))}
    </Flex>
  );
}

interface KindFieldsProps {
  kind: Kind;
  mapping: Partial<Record<string, string>>;
  type: (mapping: Partial<Record<string, string>>) => void;
}

/** The account's properties are asked for once somebody wants to choose. */
function KindFields({ kind, mapping, type }: KindFieldsProps) {
  const { reader, text, canEdit } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const title = text.data.mapped(
    text.data.kinds[kind],
    reader.count(Object.keys(mapping).length),
    reader.count(MAPPABLE_PROPERTIES[kind].length),
  );
  return (
    <Accordion title={title} open={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen && canEdit && <Choices kind={kind} mapping={mapping} type={type} />}
      {!canEdit && <Mapped mapping={mapping} />}
      {!isOpen && canEdit && <Text>{text.data.open}</Text>}
    </Accordion>
  );
}

/** HubSpot's properties are told only to those who may choose among them. */
function Mapped({ mapping }: { mapping: KindFieldsProps["mapping"] }) {
  const { text } = useSettings();
  const names = Object.entries(mapping);
  if (names.length === 0) return <Text>{text.data.own}</Text>;
  return (
    <Flex direction="column">
      {names.map(([name, own]) => (
        <Text key={name}>{`${text.data.property[name] ?? name}: ${own}`}</Text>
      ))}
    </Flex>
  );
}

function Choices({ kind, mapping, type }: KindFieldsProps) {
  const { text, service } = useSettings();
  const ask = useCallback(() => service.properties(kind), [service, kind]);
  const { state, reload } = useService(ask);
  const properties = lastGood(state)?.properties;
  if (state.status === "failed") return <FailedRequest reason={state.reason} retry={reload} />;
  if (!properties) return <LoadingSpinner label={text.data.counting} showLabel />;
  return (
    <AutoGrid columnWidth={260} gap="md" flexible>
      {MAPPABLE_PROPERTIES[kind].map((name) => (
        <Choice
          key={name}
          kind={kind}
          name={name}
          own={mapping[name]}
          properties={properties}
          choose={(own) => type(mapped(mapping, name, own))}
        />
      ))}
    </AutoGrid>
  );
}

interface ChoiceProps {
  kind: Kind;
  name: string;
  own: string | undefined;
  properties: AccountProperty[];
  choose: (own: string) => void;
}

function Choice({ kind, name, own, properties, choose }: ChoiceProps) {
  const { text } = useSettings();
  const isNative = name.startsWith("native_");
  return (
    <Flex direction="column" gap="xs">
      <Select
        name={`${kind}.${name}`}
        label={text.data.property[name] ?? name}
        value={own ?? ""}
        options={propertyOptions(name, own, properties, isNative ? text.data.none : text.data.own)}
        onChange={(value) => choose(String(value ?? ""))}
      />
      {own && <FilledCount kind={kind} name={own} />}
    </Flex>
  );
}
