export type Locale = "de" | "fr" | "en";
export type Properties = Record<string, string>;

/** A company with everything that hangs on it; ids come when the portal is put together. */
export interface DemoCompany {
  locale: Locale;
  properties: Properties;
  history?: Record<string, { value: string; timestamp: string }[]>;
  contacts: Properties[];
  deals: Properties[];
}
