import type { ReactNode } from "react";

/** What the SDK's types promise, as it arrives: a card may have been written without them. */
export type Handler<T = unknown> = ((value: T, ...rest: unknown[]) => unknown) | undefined;

export interface BaseProps {
  children?: ReactNode;
  testId?: string;
}

export type Href = string | { url: string; external?: boolean } | undefined;

const GAPS: Record<string, number> = { flush: 0, xs: 4, sm: 8, md: 16, lg: 24, xl: 32 };
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

export function gapOf(distance: string | undefined, fallback = "flush"): number | undefined {
  return GAPS[sizeOf(distance, fallback)];
}

/** The library's colour for the SDK's name of a tone. */
export function colorOf(tone: string | undefined): string {
  const colors: Record<string, string> = {
    success: "green",
    warning: "yellow",
    danger: "red",
    error: "red",
    info: "blue",
    tip: "violet",
  };
  return colors[tone ?? ""] ?? "gray";
}
