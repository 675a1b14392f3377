/** The account may not have as many properties as the app needs; the message says how many of what. */
export class NoRoomError extends Error {
  override readonly name = "NoRoomError";
  /** Asking HubSpot again does not help: somebody makes room, or buys it. */
  readonly transient = false;
}
