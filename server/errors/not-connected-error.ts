/** The account is not connected, or no longer: nothing can be asked of its HubSpot until it installs the app again. */
export class NotConnectedError extends Error {
  override readonly name = "NotConnectedError";
  /** As HubSpot's own refusal of a token, for whoever decides by the status. */
  readonly status = 401;
  /** Asking again does not help. */
  readonly transient = false;

  constructor(portalId: number) {
    super(`Account ${portalId} is not connected.`);
  }
}
