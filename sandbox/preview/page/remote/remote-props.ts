import type { ReactNode } from "react";

/** What the SDK's types promise, as it arrives: a card may have been written without them. */
export type Handler<T = unknown> = ((value: T, ...rest: unknown[]) => unknown) | undefined;

export interface BaseProps {
  children?: ReactNode;
  testId?: string;
}

export type Href = string | { url: string; external?: boolean } | undefined;

const GAPS: Record<string, string> = { flush: "0", xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" };
const LONG_SIZES: Record<string, string> = {
  "extra-small": "xs",
  small: "sm",
  medium: "md",
  large: "lg",
  "extra-large": "xl",
};

/** "medium" and "md" mean the same. */
export function sizeOf(size: string | undefined, fallback = "md"): string {
  return size === undefined ? fallback : (LONG_SIZES[size] ?? size);
}

export function gapOf(distance: string | undefined, fallback = "flush"): string | undefined {
  return GAPS[sizeOf(distance, fallback)];
}

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
