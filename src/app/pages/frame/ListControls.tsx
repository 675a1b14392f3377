import { Button, Flex, SearchInput, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import { useState } from "react";
import { PAGE_PATHS, type PageId } from "./page-paths.ts";

/** Names of which one is open; each is a place of its own. */
interface Choice<Name extends string> {
  names: readonly Name[];
  open: Name;
  label: (name: Name) => string;
}

interface ChoicesProps<Name extends string> extends Choice<Name> {
  page: PageId;
  address: (name: Name) => Record<string, string>;
}

/** The one that is open, and the ways to the others. */
export function Choices<Name extends string>({ page, names, open, label, address }: ChoicesProps<Name>) {
  return names.map((name) =>
    name === open ? (
      <Text key={name} inline format={{ fontWeight: "demibold" }}>
        {label(name)}
      </Text>
    ) : (
      <PageLink key={name} to={PAGE_PATHS[page]} params={address(name)}>
        {label(name)}
      </PageLink>
    ),
  );
}

interface ListControlsProps<Filter extends string, Sort extends string> {
  page: PageId;
  filters: Choice<Filter>;
  sorts: Choice<Sort> & { title: string };
  search: { value: string; set: (search: string) => void; label: string; hint: string; find: string };
}

/** How a long list is looked through: a search, the lists and the orders. List and order are part of the address. */
export function ListControls<Filter extends string, Sort extends string>({
  page,
  filters,
  sorts,
  search,
}: ListControlsProps<Filter, Sort>) {
  const [typed, type] = useState(search.value);
  const found: Record<string, string> = search.value ? { search: search.value } : {};
  return (
    <>
      <Flex direction="row" gap="sm" align="end" wrap>
        <SearchInput
          name="search"
          label={search.label}
          placeholder={search.hint}
          value={typed}
          onInput={(value: string) => type(value)}
          onChange={(value: string) => search.set(value.trim())}
        />
        <Button onClick={() => search.set(typed.trim())}>{search.find}</Button>
      </Flex>
      <Flex direction="row" gap="md" wrap>
        <Choices {...filters} page={page} address={(filter) => ({ filter, sort: sorts.open, ...found })} />
      </Flex>
      {sorts.names.length > 0 && (
        <Flex direction="row" gap="md" wrap>
          <Text inline variant="microcopy">
            {sorts.title}
          </Text>
          <Choices {...sorts} page={page} address={(sort) => ({ filter: filters.open, sort, ...found })} />
        </Flex>
      )}
    </>
  );
}
