/** What the app's pages say besides what the service tells them. */
export const en = {
  titles: {
    overview: "Overview",
    outlook: "Outlook",
    customers: "Customers",
    leads: "Leads",
    problems: "Data problems",
    solutions: "Solutions",
    commission: "Commission",
    rules: "Program rules",
    report: "Report",
  },
  loading: "Fetching where you stand",
  firstSync: "Your standing appears when all of it is read, so that you never see half a sum.",
  printed: (title: string, count: string) => `${title} (${count})`,
  outside: {
    title: "In no program yet",
    text: "Enter in the settings which partner programs your company takes part in, and the tier that HubSpot credits.",
    where: "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Programs”.",
  },
  noSolutions: {
    title: "Not in the Solutions Partner Program",
    text: "If your company is a solutions partner or provider, switch that on. Points, retention and recalibration then appear here.",
  },
  notFound: { title: "There is no such page", text: "The address may be from an earlier version of the app." },
  report: {
    intro:
      "What a partner manager takes to HubSpot: tier and life, figures with thresholds and trend, what is due, commission, benefits and contacts, each with its clause and day, on two pages at most.",
    quarter: "Quarter",
    make: { pdf: "Make the PDF", csv: "Make the CSV" },
    open: {
      pdf: (quarter: string) => `Open the PDF of ${quarter}`,
      csv: (quarter: string) => `Download the CSV of ${quarter}`,
    },
    until: (instant: string) => `The link opens it for you until ${instant}.`,
    restricted: "Amounts and names are left out of your report: the settings show them to named people only.",
    loading: "Looking up the quarters",
  },
};
export type PageMessages = typeof en;
