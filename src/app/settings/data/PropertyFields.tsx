import { Accordion, AutoGrid, Flex, Heading, LoadingSpinner, Select, Text } from "@hubspot/ui-extensions";
import type { AccountProperty } from "@partner-standing/contract/settings/account-property";
import { MAPPABLE_PROPERTIES, type PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { takesPartInSolutions } from "../solutions/solutions-form.ts";
import type { DataForm } from "./data-form.ts";

/** How many records have the property filled, counted by HubSpot now: an empty one was probably not meant. */
function FilledCount({ kind, name }: { kind: keyof PropertyMapping; name: string }) {
  const { reader, text, service } = useSettings();
  const ask = useCallback(() => service.count(kind, name), [service, kind, name]);
  const { state } = useService(ask);
  if (state.status === "loading") return <Text variant="microcopy">{text.data.counting}</Text>;
  if (state.status === "failed") return <Text variant="microcopy">{text.data.notCounted}</Text>;
  const { filled, records } = state.data;
  return <Text variant="microcopy">{text.data.filled(reader.count(filled), reader.count(records))}</Text>;
}

/** What may stand for a property of the app: nothing, what fits by type, and what is chosen already. */
export function propertyOptions(
  name: string,
  own: string | undefined,
  properties: AccountProperty[],
  unmapped: string,
): { value: string; label: string }[] {
  const fitting = properties.filter(({ fits }) => fits.includes(name));
  const isKnown = own === undefined || fitting.some((property) => property.name === own);
  return [
    { value: "", label: unmapped },
    ...fitting.map((property) => ({ value: property.name, label: `${property.label} (${property.name})` })),
    ...(isKnown ? [] : [{ value: own, label: own }]),
  ];
}

/** The mapping with one property chosen, or left to the app's own. */
export function mapped(
  mapping: Partial<Record<string, string>>,
  name: string,
  own: string,
): Partial<Record<string, string>> {
  const { [name]: _before, ...others } = mapping;
  return own === "" ? others : { ...others, [name]: own };
}

type Kind = keyof PropertyMapping;
const KINDS = ["companies", "contacts", "deals", "partner_clients"] as const satisfies Kind[];

interface PropertyFieldsProps {
  values: DataForm;
  type: (change: Partial<DataForm>) => void;
}

/** Which of the account's own properties stand for the app's. */
export function PropertyFields({ values, type }: PropertyFieldsProps) {
  const { page, text } = useSettings();
  const kinds = KINDS.filter((kind) => kind !== "partner_clients" || takesPartInSolutions(page.settings));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.data.properties}</Heading>
      <Text>{text.data.propertiesHint}</Text>
      {kinds.map((kind) => (
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
  const name = reader.messages.freshness.kinds[kind];
  const own = Object.keys(mapping).length;
  const all = reader.count(MAPPABLE_PROPERTIES[kind].length);
  const isAllOwn = own === 0 && hasOwn(kind);
  const title = isAllOwn ? text.data.allOwn(name, all) : text.data.mapped(name, reader.count(own), all, own);
  return (
    <Accordion title={title} open={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen && canEdit && <Choices kind={kind} mapping={mapping} type={type} />}
      {!canEdit && <Mapped kind={kind} mapping={mapping} />}
      {!isOpen && canEdit && <Text>{text.data.open}</Text>}
    </Accordion>
  );
}

/** HubSpot's own object has none of the app's properties. */
const hasOwn = (kind: Kind) => kind !== "partner_clients";

/** HubSpot's properties are told only to those who may choose among them. */
function Mapped({ kind, mapping }: Pick<KindFieldsProps, "kind" | "mapping">) {
  const { text } = useSettings();
  const names = Object.entries(mapping);
  if (names.length === 0) return <Text>{hasOwn(kind) ? text.data.own : text.data.none}</Text>;
  return (
    <Flex direction="column">
      {names.map(([name, own]) => (
        <Text key={name}>{text.part(text.data.property[name] ?? name, own ?? text.data.none)}</Text>
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
  const isOwn = hasOwn(kind) && !name.startsWith("native_");
  return (
    <Flex direction="column" gap="xs">
      <Select
        name={`${kind}.${name}`}
        label={text.data.property[name] ?? name}
        value={own ?? ""}
        options={propertyOptions(name, own, properties, isOwn ? text.data.own : text.data.none)}
        onChange={(value) => choose(String(value ?? ""))}
      />
      {own && <FilledCount kind={kind} name={own} />}
    </Flex>
  );
}
