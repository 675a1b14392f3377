import type { SolutionsRequirementId } from "@partner-standing/contract/programs/solutions-scorecard";
import type { Reading } from "@partner-standing/contract/standing/standing";
import { cite, cite2018, PUBLIC } from "./cite.ts";

const READINGS = [
  {
    id: "C30",
    chosen: "Each edition has tiers of its own: Silver to Diamond until 2020, Gold to Elite since.",
    instead: "One list of tiers holds for all time.",
    citations: [...cite("255", "83"), cite2018("14-20"), PUBLIC.elite],
  },
  {
    id: "C31",
    chosen: "The 27 apps that the table prints count.",
    instead: "25 apps count, as the sentence above the table says; the sixteen of 2018 count.",
    citations: [...cite("299-314", "90-108"), cite2018("34-49")],
  },
  {
    id: "C32",
    chosen:
      "A client is managed while a user of the partner was active there in the last 60 days; settings may say 90.",
    instead: "Any user of the client's account counts, and 90 days, as the German edition words it.",
    citations: cite("281", "87"),
  },
  {
    id: "C39",
    chosen: "App usage is counted across Marketing, Sales and Service Hub together.",
    instead: "App usage is counted across all hubs, as the German edition words it.",
    citations: cite("293", "89"),
  },
  {
    id: "C40",
    chosen:
      "What is performed is refreshed on the 15th of each month; today a credited tier rises then and falls only on 15 January and 15 July.",
    instead: "The credited tier follows what is performed each month, up and down, as in 2018.",
    citations: [...cite("287", "88"), cite2018("67"), PUBLIC.recalibration, PUBLIC.elite],
  },
  {
    id: "C41",
    chosen: "Both tracks, sold and managed MRR, must reach the threshold of the edition or of the agreement.",
    instead: "Some combination of both is enough; since 2022 points of both tracks are added up.",
    citations: [...cite("255", "83"), cite2018("14"), PUBLIC.points],
  },
  {
    id: "C43",
    chosen:
      "Managed credit is due when the active user is tagged as partner employee and has the partner's own domain.",
    instead: "The client must also be assigned to that user, and only some activities qualify; the CRM tells neither.",
    citations: [cite2018("57-60"), PUBLIC.managedCredit, PUBLIC.employees],
  },
  {
    id: "S01",
    chosen: "An edition holds from the day of the first document that states it until that of the next.",
    instead: "It began on an earlier day that no document names.",
    citations: [cite2018("3"), PUBLIC.faq2016, PUBLIC.faq2018, PUBLIC.elite],
  },
  {
    id: "S02",
    chosen: "Between the first and the last known activity a client counts as managed on every day.",
    instead: "It does not count in a pause longer than the window; the CRM tells no activity between these two.",
    citations: cite("281", "87"),
  },
  {
    id: "S03",
    chosen: "The edition of 2016 asks for the certification too, as that of 2018 does.",
    instead: "It asks for none: what is left of its page does not name one.",
    citations: [cite2018("23-25"), PUBLIC.faq2016],
  },
  {
    id: "S04",
    chosen: "An app that a later list prints under another name is the same app: Ads add-on is Ads.",
    instead: "Each name is an app of its own.",
    citations: [...cite("301-314", "91-108"), cite2018("34-49")],
  },
  {
    id: "S05",
    chosen: "The median is taken over all clients sold in twelve months or managed now, those without MRR too.",
    instead: "Only clients whose MRR is credited count.",
    citations: [...cite("293", "89"), cite2018("26, 32")],
  },
  {
    id: "S06",
    chosen: "With an even number of clients the median is the mean of the two middle ones.",
    instead: "It is one of the two middle ones.",
    citations: [...cite("291-293", "89"), cite2018("32")],
  },
  {
    id: "S07",
    chosen:
      "A higher tier never asks for less: whoever misses a tier has not met one above it whose numbers are not known.",
    instead: "Every tier without known numbers might be met.",
    citations: [...cite("255", "83"), cite2018("16-20")],
  },
  {
    id: "S08",
    chosen: "Whoever is not certified on the day of a recalibration falls out of the tiers, as every tier asks for it.",
    instead: "Falls to the best tier of the look-back, or to some other tier that is not named.",
    citations: [...cite("128-130", "57"), PUBLIC.recalibration],
  },
  {
    id: "S09",
    chosen: "A tier just earned is safe at recalibrations before the same day six months later.",
    instead: "On that day it is still safe.",
    citations: [PUBLIC.recalibration],
  },
  {
    id: "S10",
    chosen: "A managed client's whole MRR counts.",
    instead: "It is split evenly among the partners who manage it; the CRM does not know the others.",
    citations: [...cite("275", "86"), PUBLIC.managedCredit],
  },
  {
    id: "S11",
    chosen:
      "A provider who sold nothing in a whole quarter after being activated has missed it; the quarter of the activation is free.",
    instead: "The quarter of the activation asks for a product too.",
    citations: cite("154-158", "60-61"),
  },
] as const satisfies Reading[];

type SolutionsReadingId = (typeof READINGS)[number]["id"];

/** Where the sources contradict each other or leave something open, and how it is read here; C ids are the fact sheet's. */
export const SOLUTIONS_READINGS: readonly Reading[] = READINGS;

/** The ids of the readings that decide a requirement. */
export const DECISIVE: Record<SolutionsRequirementId, readonly SolutionsReadingId[]> = {
  "sold-mrr": ["C41"],
  "managed-mrr": ["C32", "C41", "C43", "S02", "S10"],
  "median-app-usage": ["C31", "C39", "S04", "S05", "S06"],
  certification: ["S03"],
};
