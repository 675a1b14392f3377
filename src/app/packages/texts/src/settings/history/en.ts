/** What the history says; the other languages have the same keys. */
export const en = {
  entry: (instant: string, name: string, section: string) => `${instant}, ${name}: ${section}`,
  empty: "Nobody has changed a setting yet. Every change will be listed here, with what was there before.",
  forEditors: "Those who may change the settings see the history.",
  otherSections: {
    "poc-form": "POC form",
    "official-figures": "HubSpot's figures",
    erase: "Erased",
    "privacy-deletion": "A contact deleted for privacy in HubSpot was named here",
    deals: "Influence on a deal",
    snapshot: "First settings",
  } as Record<string, string>,
  deal: (id: string) => `Deal ${id}`,
  more: "Show older changes",
};
