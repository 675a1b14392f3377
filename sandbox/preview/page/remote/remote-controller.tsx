import { Code, Paper } from "@mantine/core";
import { createController } from "@remote-ui/react/host";
import type { ComponentType } from "react";
import { useWords } from "../page-words.ts";
import { actionComponents } from "./actions.tsx";
import { chartComponents } from "./charts.tsx";
import { choiceComponents } from "./choices.tsx";
import { crmDataComponents } from "./crm-data.tsx";
import { disclosureComponents } from "./disclosure.tsx";
import { fieldComponents } from "./fields.tsx";
import { layoutComponents } from "./layout.tsx";
import { overlayComponents } from "./overlays.tsx";
import { pageComponents } from "./pages.tsx";
import type { BaseProps } from "./remote-props.ts";
import { statusComponents } from "./status.tsx";
import { tableComponents } from "./tables.tsx";

type RemoteImplementation = ComponentType<Record<string, unknown>>;

/** What stands for every name an extension may send. Props come from untyped code: each takes what it knows. */
const remoteComponents = {
  ...layoutComponents,
  ...actionComponents,
  ...statusComponents,
  ...disclosureComponents,
  ...tableComponents,
  ...overlayComponents,
  ...fieldComponents,
  ...choiceComponents,
  ...chartComponents,
  ...pageComponents,
  ...crmDataComponents,
} as unknown as Record<string, RemoteImplementation>;

const implementations = new Map<string, RemoteImplementation>();

/** The stock controller throws at a name it does not know; here it stays visible and the rest of the card lives. */
export const remoteController = {
  ...createController({}),
  get(type: string) {
    const known = implementations.get(type) ?? quiet(remoteComponents[type] ?? placeholder(type));
    implementations.set(type, known);
    return known;
  },
} as unknown as ReturnType<typeof createController>;

function placeholder(type: string): RemoteImplementation {
  return function Placeholder({ children }: BaseProps) {
    const words = useWords();
    return (
      <Paper withBorder p="sm" data-unknown={type}>
        <Code>{type}</Code> {words.drawnByCrm}
        {children}
      </Paper>
    );
  };
}

/** A handler that throws is reported once, by the worker: here its rejection only has to end. */
function quiet(Implementation: RemoteImplementation): RemoteImplementation {
  return function Quiet(props) {
    const quieted = Object.entries(props).map(([name, value]) => [
      name,
      typeof value === "function" ? ended(value) : value,
    ]);
    return <Implementation {...(Object.fromEntries(quieted) as Record<string, unknown>)} />;
  };
}

function ended(handler: CallableFunction) {
  return async (...args: unknown[]) => {
    try {
      return (await handler(...args)) as unknown;
    } catch {
      return undefined;
    }
  };
}
