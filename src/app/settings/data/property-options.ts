import type { AccountProperty } from "@partner-standing/contract/settings/account-property";

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
