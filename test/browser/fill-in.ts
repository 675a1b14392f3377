import type { Locator } from "playwright-core";

/** Opens a list and takes one of its options. */
export async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole("listbox").getByRole("option", { name: option, exact: true }).click();
}

/** Types a date, written YYYY-MM-DD, and leaves the field, whose calendar then is gone. */
export async function enterDate(field: Locator, date: string): Promise<void> {
  await field.fill(date);
  await field.press("Tab");
}
