import { Flex, StatusTag, Text } from "@hubspot/ui-extensions";
import type { ComponentProps, ReactNode } from "react";

interface StatusRowProps {
  name: string;
  status: { text: string; variant: NonNullable<ComponentProps<typeof StatusTag>["variant"]> };
  weight?: "demibold" | "regular";
  /** The button that explains it. */
  children?: ReactNode;
}

/** A name, and how things stand with it in words. */
export function StatusRow({ name, status, weight = "demibold", children }: StatusRowProps) {
  return (
    <Flex direction="row" justify="between" align="center" gap="sm" wrap>
      <Text format={{ fontWeight: weight }}>{name}</Text>
      <Flex direction="row" align="center" gap="xs">
        <StatusTag variant={status.variant}>{status.text}</StatusTag>
        {children}
      </Flex>
    </Flex>
  );
}
