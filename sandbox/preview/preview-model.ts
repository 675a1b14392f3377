/** What the preview's server and its page tell each other. Types only: both sides import this file. */

export const RECORD_TYPES = ["companies", "contacts", "deals"] as const;
/** The kinds of records that have a page of their own. */
export type RecordType = (typeof RECORD_TYPES)[number];

export const OBJECT_TYPE_IDS = {
  contacts: "0-1",
  companies: "0-2",
  deals: "0-3",
  tasks: "0-27",
  notes: "0-46",
  partner_clients: "0-145",
} as const;

export const LANGUAGES = ["en", "de", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface ExtensionContext {
  location: string;
  user: {
    id: number;
    email: string;
    emails: string[];
    firstName: string;
    lastName: string;
    locale: string;
    language: Language;
    permissions: string[];
    roles: never[];
    teams: { id: number; name: string; teammates: number[] }[];
  };
  portal: { id: number; timezone: string };
  extension: { appId: number; appName: string; cardTitle: string };
  variables: Record<string, string | number | boolean>;
  crm?: { objectId: number; objectTypeId: string } | { objectIds: string[]; objectTypeId: string };
}

export interface ExtensionMount {
  uid: string;
  title: string;
  location: string;
  bundleUrl: string;
  context: ExtensionContext;
}

export interface PageModel {
  portal: { id: number; timezone: string; currency: string; uiDomain: string };
  users: { id: string; name: string; email: string; language: Language }[];
  viewerId: string;
  language: Language;
  today: string;
  /** Surfaces outside of records that the app brings: "settings", "pages". */
  appPages: string[];
  extensions: ExtensionMount[];
  /** Workflow actions and agent tools that the app brings. */
  actions: ActionModel[];
}

/** A workflow action or agent tool. */
export interface ActionModel {
  uid: string;
  /** The last part of its address. */
  action: string;
  isForWorkflows: boolean;
  isForAgents: boolean;
  /** HubSpot asks the user before an agent does it. */
  asksFirst: boolean;
  /** What can be enrolled. */
  recordTypes: RecordType[];
  inputs: { name: string; options: { value: string; label: string }[]; isRequired: boolean }[];
  /** Which sentence a workflow's history shows for which outputs. */
  rules: { labelName: string; conditions: Record<string, string[]> }[];
  labels: Record<Language, ActionLabels>;
}

export interface ActionLabels {
  actionName: string;
  actionDescription: string;
  inputFieldLabels: Record<string, string>;
  inputFieldDescriptions: Record<string, string>;
  inputFieldOptionLabels: Record<string, Record<string, string>>;
  outputFieldLabels: Record<string, string>;
  executionRules: Record<string, string>;
}

/** What became of an action that was executed. */
export interface ExecutionModel {
  callbackId: string;
  action: string;
  /** What was enrolled; null for an agent. */
  record: RecordLine | null;
  inputs: Record<string, string>;
  state: "running" | "waiting" | "succeeded" | "failed";
  outputs: Record<string, string>;
  /** The status of each answer, 0 where none came. */
  tries: number[];
}

/** Raw, for the page to write in the viewer's language. */
export type Detail = { text: string } | { date: string } | { amount: string; currency: string | null };

export interface RecordLine {
  type: string;
  id: string;
  title: string;
  details: Detail[];
}

export interface RecordPage {
  type: RecordType;
  id: string;
  title: string;
  properties: Record<string, string | null>;
  associations: { type: string; total: number; lines: RecordLine[] }[];
}

export interface AssociationPage {
  total: number;
  results: { id: string; properties: Record<string, string | null> }[];
}
