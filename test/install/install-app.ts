import { PUBLIC_BASE_URL } from "../service/start-test-service.ts";

const go = (address: string, cookie?: string) =>
  fetch(address, { redirect: "manual", headers: cookie ? { cookie } : {} });

/**
 * The administrator's browser, from the service's install link to HubSpot's page and back to the service's door.
 * @param service where it answers, such as http://127.0.0.1:3000
 */
export async function installApp(service: string, portalId: number): Promise<Response> {
  const here = (address: string) => address.replace(PUBLIC_BASE_URL, service);
  const started = await go(`${service}/oauth/install`);
  const cookie = started.headers.get("set-cookie")?.split(";")[0] ?? "";
  const agreed = await go(`${started.headers.get("location")}&account=${portalId}`);
  return go(here(agreed.headers.get("location") ?? ""), cookie);
}
