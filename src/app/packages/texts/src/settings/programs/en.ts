import type { Program } from "@partner-standing/contract/programs/program";

/** What the section about the programs says; the other languages have the same keys. */
export const en = {
  names: {
    technology: "Technology Partner Program",
    solutions: "Solutions Partner Program",
    provider: "Solutions Provider",
  } satisfies Record<Program, string>,
  noApps: "List your apps: the certification of one counts for the tier.",
  newApp: "New app",
  appName: "Name of the app",
  listedOn: "Listed on",
  certifiedOn: "Certified on",
  qualityReviewedOn: "Quality review on",
  addApp: "Add an app",
  certifiedUntil: (date: string) => `Certified until ${date}`,
  certificationOver: (date: string) => `Certification ran out on ${date}`,
  notCertified: "Not certified",
  reviewDue: (date: string) => `Next quality review by ${date}`,
  reviewOverdue: (date: string) => `Quality review was due on ${date}`,
  goodStandingHint: "HubSpot decides; this is your assessment. All four have to hold.",
  checkedOn: "Checked on",
  check: {
    keepsAgreement: "We keep to the partner agreement and the policies",
    meetsGuide: "We meet the requirements of the program guide",
    takesSecurityMeasures: "We take the security measures",
    hasGoodRelations: "No recent escalation of our own making",
  },
  standing: "All four hold",
  notStanding: "Not in good standing",
  notChecked: "Not checked yet",
  nameMissing: "The name is missing.",
  nameTwice: "This app stands in the list twice.",
};
