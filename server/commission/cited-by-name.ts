import type { Citation } from "@partner-standing/contract/programs/scorecard";

interface ProgramDocument {
  name: string;
  /** The questions that the rules of commission follow from, each with the first line of its answer, ascending. */
  questions: readonly (readonly [line: number, question: string])[];
}

/** The FAQ under its name; HubSpot's pages go by their address. */
const DOCUMENTS: Partial<Record<string, ProgramDocument>> = {
  "001_c4342dbf05368735.txt": {
    name: "Solutions Partner Program FAQ, German edition",
    questions: [
      [
        166,
        "Wie hoch ist mein Provisionsanteil, wenn ich in meiner Funktion als Solutions Provider HubSpot empfehle oder weiterverkaufe?",
      ],
      [178, "Wie lasse ich es mir anrechnen, dass ich Produkte von HubSpot empfohlen oder weiterverkauft habe?"],
      [319, "Wie erhalte ich Partnerprovisionen?"],
      [385, "Was bedeutet es, Leads zu registrieren?"],
      [397, "Was hat es zu bedeuten, wenn mein Lead als „nicht verfügbar“ gekennzeichnet ist?"],
      [408, "Was versteht man unter dem Prinzip „Best Partner Wins“?"],
      [417, "Ist es völlig ausgeschlossen, dass ich eine Provision erhalte, wenn ein Lead nicht verfügbar ist?"],
      [
        463,
        "Kann ich eine Provision an bestehenden HubSpot-Kunden verdienen, die nicht durch mich zu HubSpot gefunden haben?",
      ],
      [
        477,
        "Mein Kunde hat HubSpot nicht über die Domain erworben, die ich registriert habe. Erhalte ich dennoch die Provision?",
      ],
    ],
  },
  "004_ba9e28f804b1c8c5.txt": {
    name: "Solutions Partner Program FAQ, English edition",
    questions: [
      [62, "How much commission do I make if I refer or re-sell HubSpot?"],
      [66, "How do I get credit for referring or reselling HubSpot?"],
      [109, "How do I receive partner commissions?"],
      [
        128,
        "When is the best time to register a lead? Should I register a lead after I set them up with a free account?",
      ],
      [133, "Can I earn commission on an existing HubSpot customer I did not sell originally?"],
      [
        135,
        "My client purchased HubSpot under a different domain than the domain that I registered -- can I still receive commission?",
      ],
    ],
  },
};

/** The first line of each of the places that a citation names. */
const placesOf = (lines: string) => lines.split(", ").map((place) => Number(place.split("-")[0]));

/** A citation as people know it: the document, and the questions under which the rule is answered. */
export function citedByName({ document, lines }: Citation): string {
  const known = DOCUMENTS[document];
  if (!known) return `${document}, ${lines}`;
  const asked = placesOf(lines).map((line) => known.questions.findLast(([first]) => first <= line)?.[1]);
  return `${known.name}: ${[...new Set(asked)].join(" ")}`;
}
