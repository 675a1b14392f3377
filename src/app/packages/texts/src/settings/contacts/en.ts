import type { FormFault, FormPart, PERSON_SOURCES } from "@partner-standing/contract/settings/point-of-contact";
import { en as roles } from "../../role-names/en.ts";

/** What the points of contact and the partner's form say; the other languages have the same keys. */
export const en = {
  parts: {
    technical: {
      name: roles.technical,
      why: "Receives product and API notices and handles technical escalations.",
    },
    partnershipOwner: { name: roles.partnershipOwner, why: "The main contact, who joins the planning." },
    coSell: { name: roles.coSell, why: "Works with HubSpot's teams on shared customers." },
    executiveSponsor: {
      name: roles.executiveSponsor,
      why: "A senior leader, VP or above, who meets HubSpot at least twice a year.",
    },
    accountMapping: {
      name: "Data sharing for account mapping",
      why: "Shows HubSpot securely which customers and prospects you have in common.",
    },
  } satisfies Record<FormPart, { name: string; why: string }>,
  needs: {
    required: (tiers: string) => `Required for ${tiers}.`,
    phasedIn: (tiers: string) => `Required for ${tiers} once the transition period ends.`,
    preferred: (tiers: string) => `Preferred for ${tiers}.`,
    nobody: "No tier asks for it.",
  },
  faults: {
    missing: "Missing",
    "name-missing": "The name is missing",
    "email-missing": "The e-mail address is missing",
    "mailbox-domain-missing": "The e-mail address has no domain that could receive mail",
    deactivated: "No longer an active user of the account",
    "title-missing": "The job title is missing",
    "seniority-unconfirmed": "Not confirmed as VP or above",
    "approval-missing": "The day of HubSpot's approval is missing",
  } satisfies Record<FormFault, string>,
  complete: "Complete",
  notYetChecked: "Checked when you save",

  person: {
    name: "Name",
    email: "E-mail address",
    title: "Job title",
    vicePresident: "VP or above",
    pick: "Pick a person…",
    pickFor: (role: string) => `Pick: ${role}`,
    search: "Name or e-mail address",
    searchButton: "Search",
    searchHint: "Users and owners are listed at once; contacts once you search for two letters or more.",
    none: "Nobody was found.",
    choose: (name: string) => `Choose ${name}`,
    kinds: { user: "User", owner: "Owner", contact: "Contact" } satisfies Record<
      (typeof PERSON_SOURCES)[number],
      string
    >,
    clear: "Clear",
  },
  mapping: {
    way: "How you share it",
    none: "Not at all",
    crossbeam: "Crossbeam",
    other: "Another way that HubSpot approved",
    provider: "Name of the other way",
    approvedOn: "Approved by HubSpot on",
  },
  tierNoticeHint: "The 14 days for the POC form start on the day of HubSpot's e-mail about the new tier.",
  makesStale: "Saving changes what the filed form says: file it again afterwards.",

  form: {
    for: (tier: string) => `For ${tier}`,
    noTier: "The tier in sight asks for no form.",
    complete: "Nothing is missing",
    missingTitle: "Something is missing",
    missing: (part: string, fault: string) => `${part}: ${fault}`,
    due: (date: string, inDays: string) => `Due on ${date}, ${inDays}`,
    overdue: (date: string) => `Was due on ${date}`,
    dueAssumed: "Counted from the review day, because the day of HubSpot's notice is not known.",
    dueNoticed: "14 days after HubSpot's notice.",
    stale: "A contact changed since the form was filed. It counts no more until you file it again.",
    filedOn: (date: string) => `Filed on ${date}.`,
    neverFiled: "Not filed yet.",
    says: "Content of the form",
    nobody: "Nobody named",
    copy: "Copy the text",
    copied: "Copied. Paste it into HubSpot's form.",
    copyFailed: "The browser did not allow copying. Select the text and copy it by hand.",
    file: "Mark as sent",
    fileHint: "Send HubSpot's form, then note it here: the review is judged by it.",
    unsavedContacts: "What you typed under “Points of contact” is not saved; the form says what is saved.",
    history: "Filed before",
    entry: (date: string, name: string) => `${date}, by ${name}`,
    user: (id: string) => `user ${id}`,
    nothingFiled: "Every filing is kept here with what it said.",
  },
};
