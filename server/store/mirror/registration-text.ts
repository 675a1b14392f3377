/** What registration properties of a record say, as the CRM says it; kept as one piece because it is read as one. */
export interface RegistrationText {
  status: string | null;
  domain: string | null;
  registeredOn: string | null;
  expiresOn: string | null;
}
