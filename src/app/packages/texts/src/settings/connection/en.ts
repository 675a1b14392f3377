import type { ConnectionError, EndingStep } from "@partner-standing/contract/settings/portal-connection";
import { pluralIn } from "../../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the section about the account says; the other languages have the same keys. */
export const en = {
  account: "Account",
  timeZone: "Time zone",
  currency: "Currency",
  mayDo: "May read and write",
  scopes: "Companies, contacts, deals and their properties; reads owners and users",
  lastRead: "CRM last read",
  never: "Not yet",
  lag: "Age of the figures",
  records: "Records read",
  queue: "Records still to be updated in the CRM",
  noErrors: "No open errors.",
  errorsTitle: "Open errors",
  errors: {
    "sync-failed": "The CRM could not be read. It is tried again by itself.",
    "kind-unread": "Records of this kind could not be read; the others were. It is tried again by itself.",
    "crm-write-refused": "HubSpot refused an update of this record.",
    "time-zone-unknown":
      "The account's time zone is not known, so its days are counted in UTC. Choose it anew in HubSpot.",
  } satisfies Record<ConnectionError["code"], string>,
  since: (instant: string) => `Since ${instant}.`,
  says: (message: string) => `HubSpot says: “${message}”`,
  sync: "Sync now",
  syncing: "The CRM is being read",
  progress: (done: string, all: string) => `${done} of ${all} kinds of records`,
  export: "Export",
  exportHint: "A copy of everything this app keeps about your account.",
  exportButton: "Collect the data",
  exporting: (shown: string, count: number) => `${shown} ${plural(count, "record", "records")} collected`,
  exported: (shown: string, count: number) =>
    `${shown} ${plural(count, "record is", "records are")} ready. Copy them and paste them into a file.`,
  copy: "Copy the data",
  copied: "Copied. Paste it into a file.",
  erase: "Erase…",
  eraseTitle: "Erase everything that is kept of this account?",
  eraseText:
    "Figures, registrations, history and settings are gone for good. The CRM stays as it is. This cannot be undone.",
  eraseLabel: (portalId: string) => `Type the account's number, ${portalId}`,
  eraseConfirm: "Erase everything",
  eraseCancel: "Keep it",
  erasing: {
    data: {
      title: "Everything that is kept of this account is being erased",
      text: "It goes on by itself, also when you leave this page. It cannot be called off.",
    },
    hubspot: {
      title: "The data of this account is erased, the app is still installed",
      text: "HubSpot has not uninstalled the app yet. It is asked again for an hour. If the app is listed among the connected apps after that, uninstall it there.",
    },
  } satisfies Record<EndingStep, { title: string; text: string }>,
  erased: "Everything that was kept of this account is erased",
  erasedText: "The CRM is as it was. This account is no longer connected; whoever runs the service connects it again.",
};
