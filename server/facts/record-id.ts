/** A record of the CRM as a card names it. */
export interface RecordId {
  kind: "companies" | "contacts";
  id: string;
}
