import { HubSpotError } from "./hubspot-error.ts";

/** HubSpot answers a list that does not come to its end: asking on would use the account's limit for ever. */
export class EndlessListError extends HubSpotError {
  /**
   * @param list what is listed, in the plural
   * @param because what shows that it does not end
   */
  constructor(list: string, because: string) {
    super({ status: 200, category: "ENDLESS_LIST", message: `the list of ${list} does not end: ${because}` });
    this.name = "EndlessListError";
  }
}
