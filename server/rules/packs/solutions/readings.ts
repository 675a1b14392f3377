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
    chosen:
      "Until 2022 both tracks, sold and managed MRR, must reach the threshold of the edition or of the agreement; since, points of all kinds are added up, with a minimum for some.",
    instead: "Some combination of both tracks was enough before.",
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
    chosen:
      "Until 24 June 2020 the median is taken over the clients whose sold or managed MRR is credited, as the German edition of 2018 words it; since, over all clients sold in twelve months or managed now, those without MRR too.",
    instead: "One of the two holds for all time.",
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
  {
    id: "S12",
    chosen: "Points are counted to the fraction: US$150 at five points for US$100 are 7.5.",
    instead: "Only full hundreds of dollars count.",
    citations: [PUBLIC.points2024, PUBLIC.managedCredit],
  },
  {
    id: "S13",
    chosen: "The median of app usage is asked for as long as a page names it, until 14 July 2025.",
    instead: "It still is, or ended with the points of 2022.",
    citations: [PUBLIC.tierPoints, PUBLIC.dashboard],
  },
  {
    id: "S14",
    chosen:
      "Until 2024 sold MRR earned three points for US$100, as the page of 2024 says that upsells “stay” at three.",
    instead: "It earned another number that no readable page gives.",
    citations: [PUBLIC.points2024],
  },
  {
    id: "S15",
    chosen:
      "Gross retention: what customers of a year ago still pay, at most what they paid then, divided by what they paid then. Customers are those sold to before or managed on that day. HubSpot prints no formula, so this is an estimate.",
    instead: "HubSpot counts other customers or other days.",
    citations: [PUBLIC.retention],
  },
  {
    id: "S16",
    chosen:
      "A sale of which nobody says whether it was sourced or assisted earns no points, and is listed to be completed.",
    instead: "It counts as assisted.",
    citations: [PUBLIC.points2024, PUBLIC.tiers2025],
  },
  {
    id: "S17",
    chosen: "A customer is in a growth market where the account says so; no readable page lists the countries.",
    instead: "The country of the company decides.",
    citations: [PUBLIC.points, PUBLIC.tiers2021],
  },
  {
    id: "S18",
    chosen:
      "From February 2024 to July 2025 sourced and assisted points together count toward the minimum of sold points.",
    instead: "Only sourced points count, as since July 2025.",
    citations: [PUBLIC.points2024, PUBLIC.tiers2025],
  },
  {
    id: "S19",
    chosen: "The membership costs US$400 a month, as a note on the English page says.",
    instead: "4,800 yen a month, as the Japanese page prints; local amounts are not compared.",
    citations: [PUBLIC.membership],
  },
  {
    id: "S20",
    chosen:
      "MRR in a currency of the conversion table counts by the table in force on each day; in any other currency, and before the first table, by the account's own rates.",
    instead: "The table is only an illustration of a rate that nobody publishes.",
    citations: [PUBLIC.tiers2025, PUBLIC.points2025, PUBLIC.points2024],
  },
] as const satisfies Reading[];

type SolutionsReadingId = (typeof READINGS)[number]["id"];

/** Where the sources contradict each other or leave something open, and how it is read here; C ids are the fact sheet's. */
export const SOLUTIONS_READINGS: readonly Reading[] = READINGS;

/** The ids of the readings that decide a requirement. */
export const DECISIVE: Record<SolutionsRequirementId, readonly SolutionsReadingId[]> = {
  "sold-mrr": ["C41"],
  "managed-mrr": ["C32", "C41", "C43", "S02", "S10"],
  "total-points": ["C32", "C43", "S02", "S10", "S12", "S14", "S16", "S17"],
  "sold-points": ["S12", "S14", "S17", "S18"],
  "sourced-points": ["S12", "S16", "S17"],
  "managed-points": ["C32", "C43", "S02", "S10", "S12", "S17"],
  "gross-retention": ["S15"],
  "median-app-usage": ["C31", "C39", "S04", "S05", "S06", "S13"],
  certification: ["S03"],
};
