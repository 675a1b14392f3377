/** How a contested wording of the programs is read, what else it could mean, and why it is read so. */
export interface ReadingMessage {
  chosen: string;
  instead: string;
  because: string;
}

/** By the reading's id in the rules pack. Only explanations need them, so that other extensions do not pay for them. */
export const en: Record<string, ReadingMessage> = {
  C01: {
    chosen: "a rating of exactly 3.5 or 4.0 stars meets the requirement.",
    instead: "it must lie above.",
    because: "only one German line says “above”; the FAQ in both languages and the French table include it.",
  },
  C02: {
    chosen: "phased-in requirements are required from January 1, 2027; 2026 is the transition period.",
    instead: "the rest of 2025 was the transition period.",
    because: "2025 stands in a single French line and contradicts all others.",
  },
  C04: {
    chosen: "data sharing for account mapping is preferred for Leading and never blocks it.",
    instead: "Leading must share it too.",
    because: "the requirement table decides, and the FAQ example for Leading leaves it out.",
  },
  C05: {
    chosen: "only Premier requires app certification.",
    instead: "the highest tiers, so Leading too, require it.",
    because: "table and transition rules name Premier only.",
  },
  C07: {
    chosen: "the Premier exception waives attributed MRR and first-90-day install MRR.",
    instead: "it waives attributed MRR only.",
    because: "the result is the same: this much influenced-deal MRR meets the other threshold anyway.",
  },
  C08: {
    chosen: "the $100,000 of the Premier exception are influenced-deal MRR.",
    instead: "any MRR of $100,000 counts.",
    because: "three of four places say so.",
  },
  C09: {
    chosen: "“Premium” means Premier.",
    instead: "there is a further tier called Premium.",
    because: "the name stands in one place only and is a misprint.",
  },
  C10: {
    chosen: "demotions happen on January 15 and July 15, for the first time on January 15, 2027.",
    instead: "on the 15th of some month of the first and third quarter.",
    because: "HubSpot's developer documentation names the months.",
  },
  C13: {
    chosen: "an executive sponsor is a VP or above.",
    instead: "a member of the board or management.",
    because: "a title can be checked.",
  },
  C17: {
    chosen: "Marketplace reviews of all listed apps count together.",
    instead: "each app must reach number and rating by itself.",
    because: "the program gives one tier per company and says that it combines them.",
  },
  C21: {
    chosen: "the 14 days for the Partner POC form start with the notice, assumed on the review day.",
    instead: "the form is due within a time that is not named.",
    because: "two weeks is the only figure printed.",
  },
};
