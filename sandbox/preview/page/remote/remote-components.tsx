import type { ComponentType } from "react";
import { Chart } from "./Chart.tsx";
import { Overlay, type OverlayProps } from "./Overlay.tsx";
import { Tooltip } from "./Tooltip.tsx";
import { actionComponents } from "./action-components.tsx";
import { Checkbox, MultiSelect, RadioButton, Select, Toggle, ToggleGroup } from "./choice-inputs.tsx";
import { DateInput, TimeInput } from "./date-inputs.tsx";
import { disclosureComponents } from "./disclosure-components.tsx";
import { layoutComponents } from "./layout-components.tsx";
import type { BaseProps } from "./remote-props.ts";
import { statusComponents } from "./status-components.tsx";
import { tableComponents } from "./table-components.tsx";
import { textComponents } from "./text-components.tsx";
import { CurrencyInput, Input, NumberInput, SearchInput, StepperInput, TextArea } from "./text-inputs.tsx";

const overlayComponents = {
  Modal: (props: OverlayProps) => <Overlay {...props} kind="modal" />,
  Panel: (props: OverlayProps) => <Overlay {...props} kind="panel" />,
  ModalBody: ({ children }: BaseProps) => <div className="overlay-body">{children}</div>,
  PanelBody: ({ children }: BaseProps) => <div className="overlay-body">{children}</div>,
  PanelSection: ({ children }: BaseProps) => <section className="panel-section">{children}</section>,
  ModalFooter: ({ children }: BaseProps) => <footer className="overlay-foot">{children}</footer>,
  PanelFooter: ({ children }: BaseProps) => <footer className="overlay-foot">{children}</footer>,
  Tooltip,
};

/** The HTML behind every name an extension may send. Props come from untyped code: each component takes what it knows. */
export const remoteComponents = {
  ...layoutComponents,
  ...textComponents,
  ...actionComponents,
  ...statusComponents,
  ...disclosureComponents,
  ...tableComponents,
  ...overlayComponents,
  Input,
  SearchInput,
  TextArea,
  Textarea: TextArea,
  NumberInput,
  StepperInput,
  CurrencyInput,
  Select,
  MultiSelect,
  ToggleGroup,
  Checkbox,
  RadioButton,
  Toggle,
  DateInput,
  TimeInput,
  BarChart: Chart("bar"),
  LineChart: Chart("line"),
} as unknown as Record<string, ComponentType<Record<string, unknown>>>;
