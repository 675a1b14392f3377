import { usePages } from "../pages.ts";

/** The demo portal as `npm start` shows it, which all tests in this folder look at, one after the other. */
export const demo = {
  url: "",
  ...usePages(),
};

/** The record of this name. */
export async function recordNamed(name: string, type = "companies"): Promise<string> {
  const found = await fetch(`${demo.url}/preview/records?type=${type}&q=${encodeURIComponent(name)}`);
  const [record] = (await found.json()) as { id: string }[];
  if (!record) throw new Error(`the demo portal has no ${name}`);
  return record.id;
}
