import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { inject } from "vitest";

/** The Chromium that all browser tests share; closing it only says goodbye. */
export const connectBrowser = (): Promise<Browser> => chromium.connect(inject("chromium"));
