import { Paper, Text, UnstyledButton } from "@mantine/core";
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
    <Paper component="section" withBorder className="card" aria-label={title} aria-busy={isBusy} {...data}>
      <header className="card-head">
        <h2>
          <UnstyledButton className="card-toggle" aria-expanded={!isFolded} aria-controls={bodyId} onClick={turn}>
            <Icon name={isFolded ? "right" : "downCarat"} />
            {title}
          </UnstyledButton>
        </h2>
        {aside && (
          <Text size="xs" c="dimmed">
            {aside}
          </Text>
        )}
      </header>
      <div id={bodyId} className="card-body" hidden={isFolded}>
        {children}
      </div>
    </Paper>
  );
}
