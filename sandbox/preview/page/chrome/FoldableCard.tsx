import { Flex, Paper, Text, Title, UnstyledButton } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { addressWith, goTo, useAddress } from "../page-address.ts";
import { Icon } from "../remote/icons.tsx";

interface FoldableCardProps {
  /** In the address, when its title was pressed. */
  name: string;
  title: string;
  aside?: ReactNode;
  startsFolded?: boolean;
  isBusy?: boolean;
  children: ReactNode;
}

/** A card of the record: its title folds it up. What is folded goes on running. */
export function FoldableCard({
  name,
  title,
  aside,
  startsFolded = false,
  isBusy,
  children,
  ...data
}: FoldableCardProps) {
  const { turned } = useAddress();
  const isFolded = turned.includes(name) !== startsFolded;
  const bodyId = useId();
  const turn = () => {
    const next = turned.includes(name) ? turned.filter((one) => one !== name) : [...turned, name];
    goTo(addressWith({ turned: next }), { replace: true });
  };
  return (
    <Paper component="section" withBorder miw={0} aria-label={title} aria-busy={isBusy} {...data}>
      <Flex component="header" wrap="wrap" align="baseline" justify="space-between" gap="0 12px" px={16} py={12}>
        <Title order={2} size={14}>
          <UnstyledButton fz="inherit" fw="inherit" aria-expanded={!isFolded} aria-controls={bodyId} onClick={turn}>
            <Flex component="span" align="center" gap={6}>
              <Icon name={isFolded ? "right" : "downCarat"} />
              {title}
            </Flex>
          </UnstyledButton>
        </Title>
        {aside && (
          <Text size="xs" c="dimmed">
            {aside}
          </Text>
        )}
      </Flex>
      <div id={bodyId} className="card-body" hidden={isFolded}>
        {children}
      </div>
    </Paper>
  );
}
