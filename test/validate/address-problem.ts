const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/** Why HubSpot would refuse to call this address, if it would. */
export function httpsProblem(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || /[${}]/.test(address)) return `${address} is not an address`;
  if (url.protocol !== "https:") return `${address} is not https`;
  if (LOCAL_HOSTS.includes(url.hostname)) return `${address} is an address of the developer's machine`;
  return undefined;
}

/** Browsers are sent back to these, so that plain http to the developer's machine is possible. */
export function redirectProblem(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === "http:" && url.hostname === "localhost" ? undefined : httpsProblem(address);
}
