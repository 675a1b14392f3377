import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the Chromium listens that all browser tests share. */
    chromium: string;
  }
}

/** The Chromium that the setup has started; closing it only says goodbye. */
export const connectBrowser = (): Promise<Browser> => chromium.connect(inject("chromium"));
