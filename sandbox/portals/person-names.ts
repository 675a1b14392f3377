import type { Random } from "./create-random.ts";
import type { Locale } from "./demo-company.ts";

const FIRST_NAMES: Record<Locale, string[]> = {
  de: [
    ...["Anke", "Bernd", "Clara", "Dieter", "Elke", "Finn", "Greta", "Hannes", "Ida", "Jörg", "Katrin", "Lukas"],
    ...["Marlene", "Nils", "Ottilie", "Paul", "Rieke", "Sven", "Thea", "Ulrike", "Volker", "Wiebke"],
  ],
  fr: [
    ...["Agathe", "Bastien", "Chloé", "Damien", "Élodie", "Fabrice", "Gaëlle", "Hugo", "Inès", "Julien", "Léa"],
    ...["Mathieu", "Noémie", "Olivier", "Pauline", "Quentin", "Romain", "Solène", "Thibault", "Yasmine", "Zoé"],
  ],
  en: [
    ...["Alice", "Ben", "Charlotte", "Daniel", "Emily", "Frank", "Grace", "Harry", "Isla", "Jack", "Kate", "Liam"],
    ...["Megan", "Noah", "Olivia", "Peter", "Rachel", "Samuel", "Tom", "Una", "Victor", "Wendy"],
  ],
};
const LAST_NAMES: Record<Locale, string[]> = {
  de: [
    ...["Albers", "Brandt", "Dörfler", "Ebert", "Friese", "Gerlach", "Hübner", "Jansen", "Köhler", "Lorenz"],
    ...["Möller", "Neumann", "Petersen", "Reuter", "Schäfer", "Thiele", "Ullrich", "Vogt", "Wagner", "Zimmer"],
  ],
  fr: [
    ...["Arnaud", "Blanchard", "Chevalier", "Dufour", "Fournier", "Garnier", "Guérin", "Lambert", "Lefèvre"],
    ...[
      "Marchand",
      "Mercier",
      "Noël",
      "Perrin",
      "Renard",
      "Rousseau",
      "Simon",
      "Tessier",
      "Vidal",
      "Gauthier",
      "Colin",
    ],
  ],
  en: [
    ...["Archer", "Bennett", "Carter", "Dawson", "Ellis", "Fletcher", "Grant", "Hughes", "Irving", "Keller"],
    ...["Lawson", "Morris", "Norton", "Parker", "Quinn", "Reed", "Shaw", "Turner", "Walsh", "Young"],
  ],
};
const JOBS: Record<Locale, string[]> = {
  de: ["Geschäftsführung", "Leitung Marketing", "Leitung Vertrieb", "CRM-Administration", "Einkauf"],
  fr: ["Direction générale", "Responsable marketing", "Responsable commercial", "Administration CRM", "Achats"],
  en: ["Managing director", "Head of marketing", "Head of sales", "CRM administrator", "Procurement"],
};

export function randomPerson(random: Random, locale: Locale) {
  return {
    firstname: random.pick(FIRST_NAMES[locale]),
    lastname: random.pick(LAST_NAMES[locale]),
    jobtitle: random.pick(JOBS[locale]),
  };
}
