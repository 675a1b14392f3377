/** What the CRM says of a client of the Solutions program, as it says it; null where it says nothing. */
export interface ClientText {
  soldOn: string | null;
  firstActivityOn: string | null;
  lastActivityOn: string | null;
  /** The e-mail address of whoever was active last in the client's account. */
  managedBy: string | null;
  /** Ids of the options that are ticked, with semicolons between them. */
  appsUsed: string | null;
}
