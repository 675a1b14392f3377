import type { ComponentType } from "react";
import { actionComponents } from "./actions.tsx";
import { chartComponents } from "./charts.tsx";
import { choiceComponents } from "./choices.tsx";
import { disclosureComponents } from "./disclosure.tsx";
import { fieldComponents } from "./fields.tsx";
import { layoutComponents } from "./layout.tsx";
import { overlayComponents } from "./overlays.tsx";
import { statusComponents } from "./status.tsx";
import { tableComponents } from "./tables.tsx";

/** What stands for every name an extension may send. Props come from untyped code: each takes what it knows. */
export const remoteComponents = {
  ...layoutComponents,
  ...actionComponents,
  ...statusComponents,
  ...disclosureComponents,
  ...tableComponents,
  ...overlayComponents,
  ...fieldComponents,
  ...choiceComponents,
  ...chartComponents,
} as unknown as Record<string, ComponentType<Record<string, unknown>>>;
