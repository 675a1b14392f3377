import { config as hubspot } from "@hubspot/eslint-config-ui-extensions";
import path from "node:path";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const TESTS = ["**/*.test.{ts,tsx}"];
const COMPOSITION_ROOT = ["server/build-service.ts", "server/main.ts"];

/**
 * What each room of the server may import from its neighbours: running code, or only types because the code is handed
 * in. `process` and `errors` are open to all of them.
 */
const ROOMS = {
  process: {
    code: [],
    types: ["store"],
    why: "What the process itself needs knows what it opens, and nothing of the product.",
  },
  errors: { code: [], types: [], why: "Errors are known to every room, so they know none." },
  rules: { code: [], types: [], why: "The rules are pure: facts and dated parameters in, verdicts out." },
  store: { code: [], types: [], why: "The store only keeps rows; it knows neither HubSpot nor what the product does." },
  hubspot: { code: [], types: [], why: "The gateway only speaks HubSpot; it knows neither the store nor the product." },
  facts: {
    code: [],
    types: ["store"],
    why: "Facts only read what a record says; what follows from it is for the rules.",
  },
  sync: { code: ["facts", "rules", "store"], types: ["hubspot"], why: "Sync is handed its database and its gateway." },
  judgement: {
    code: ["rules", "store"],
    types: [],
    why: "Judgement makes the facts of a day and the course of a tier, once for all who tell them.",
  },
  standing: {
    code: ["facts", "rules", "store", "judgement"],
    types: [],
    why: "Standing answers from the mirror: it never calls HubSpot.",
  },
  leads: {
    code: ["facts", "rules", "store"],
    types: [],
    why: "Leads decide from ledger and mirror: the outbox tells HubSpot.",
  },
  commission: {
    code: ["facts", "rules", "store"],
    types: [],
    why: "Commission follows from the mirror, the ledger of registrations and the rules.",
  },
  solutions: {
    code: ["facts", "rules", "store", "judgement", "standing"],
    types: [],
    why: "The Solutions program is judged from the mirror, the ledger of registrations and the rules.",
  },
  install: {
    code: ["store", "hubspot"],
    types: [],
    why: "Installing connects an account with the store; what the product does with it comes later.",
  },
  outbox: {
    code: ["store", "sync"],
    types: ["hubspot"],
    why: "The outbox is handed its database and gateway; what it told, sync has the mirror say.",
  },
  deals: {
    code: ["facts", "rules", "store", "standing"],
    types: [],
    why: "Deals are judged by what standing counts of them; the outbox tells HubSpot.",
  },
  lists: {
    code: ["facts", "store", "standing", "leads"],
    types: ["hubspot"],
    why: "Lists hold what the pages list; the gateway is handed in.",
  },
  outlook: {
    code: ["facts", "rules", "store", "judgement", "standing", "deals"],
    types: [],
    why: "The outlook tells what judgement makes of days to come, from the mirror.",
  },
  settings: {
    code: ["facts", "rules", "store", "sync"],
    types: ["hubspot", "deals"],
    why: "Settings are handed their database and gateway.",
  },
  health: { code: ["store"], types: ["hubspot"], why: "Health shows what the store and the gateway count." },
  doctor: { code: [], types: ["store", "hubspot"], why: "The doctor is handed what it examines." },
  reviews: {
    code: ["rules", "store", "judgement", "standing", "outlook"],
    types: [],
    why: "Reviews record the course of the tier that judgement tells; the task outbox is handed in.",
  },
  reports: {
    code: [
      "rules",
      "store",
      "judgement",
      "standing",
      "outlook",
      "solutions",
      "commission",
      "reviews",
      "benefits",
      "leads",
    ],
    types: [],
    why: "Reports tell in words what the others judge; they judge nothing themselves.",
  },
  automation: {
    code: ["facts", "rules", "store", "standing", "solutions", "leads", "deals"],
    types: ["hubspot", "outlook", "reports", "settings"],
    why: "Workflows and agents call by name what the cards' buttons call; the gateway is handed in.",
  },
  benefits: { code: ["rules", "store"], types: [], why: "Benefits follow from the credited tier and the rules alone." },
  work: {
    code: [
      "facts",
      "rules",
      "store",
      "sync",
      "standing",
      "leads",
      "lists",
      "outbox",
      "reviews",
      "reports",
      "install",
      "automation",
    ],
    types: ["hubspot", "settings", "health"],
    why: "Work calls by name what it causes; the gateway is handed in.",
  },
  http: {
    code: [
      "facts",
      "rules",
      "store",
      "standing",
      "leads",
      "lists",
      "commission",
      "solutions",
      "settings",
      "reviews",
      "benefits",
      "reports",
      "deals",
      "outlook",
      "automation",
    ],
    types: ["hubspot", "sync", "install", "health", "work"],
    why: "An operation calls by name what it causes; what holds state is handed in.",
  },
  commands: {
    code: ["store", "hubspot", "install", "doctor", "http"],
    types: [],
    why: "A command is a program of its own, on the parts that it needs.",
  },
};

/** Packages that one folder owns, so that replacing one touches one folder. */
const PACKAGE_OWNERS = {
  store: {
    packages: "pg|@electric-sql/pglite",
    why: "Database drivers stay in server/store, behind its Database port.",
  },
  hubspot: {
    packages: "@hubspot/api-client",
    why: "HubSpot is called only by the gateway, server/hubspot.",
  },
  health: { packages: "prom-client", why: "Only server/health measures; others tell it what happened." },
  reports: { packages: "pdfmake", why: "Only server/reports prints." },
  http: { packages: "express|helmet", why: "Only server/http knows the web framework." },
};

const CONTRACT_ONLY = forbid(
  String.raw`^@partner-standing/(?!contract/|texts/)`,
  "Service and UI share nothing but contract and texts; the rest of src/app is hosted by HubSpot.",
);
const NO_UI = forbid(
  String.raw`^(?:@hubspot/ui-extensions|react|react-dom)(?:/|$)`,
  "The UI runs inside HubSpot; the service only answers it.",
);
const OUT_OF_SERVER = [
  forbid(
    String.raw`^(?:\.\./)+src/`,
    "Nothing in server/ imports from src/app; use @partner-standing/contract/<topic>.",
  ),
  forbid(String.raw`^(?:\.\./)+(?:sandbox|test)/`, "Production code never loads the sandbox or test code."),
  CONTRACT_ONLY,
  NO_UI,
];
const RULES_PACKAGES = forbid(
  String.raw`^(?!\.{1,2}/|node:|@partner-standing/|(?:zod|temporal-polyfill)(?:/|$)|(?:big\.js|tldts|email-providers/all\.json|disposable-email-domains-js)$)`,
  "The rules use only contract, zod, big.js, temporal-polyfill and the lists of domains, so that a verdict depends on nothing else.",
);
const RULES_NODE = forbid("^node:", "The rules are pure: they read no file, no clock and no network.");
const RULES_CLOCK = [
  ...["Date", "performance"].map((object) => `MemberExpression[object.name='${object}'][property.name='now']`),
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
  "MemberExpression[object.name='Math'][property.name='random']",
].map((selector) => ({
  selector,
  message: "The rules are pure: the day is a parameter, so that yesterday's verdict can be repeated tomorrow.",
}));

const SQL_START = [
  "select\\s[^]*?\\sfrom\\s|insert\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s",
  "create\\s+(table|index|unique)\\s|alter\\s+table\\s|truncate\\s",
].join("|");
const SQL_ONLY_IN_STORE = [
  "TaggedTemplateExpression[tag.name='sql']",
  // Lower or upper case, but not a sentence: "Select a deal from the list" is a message.
  ...[SQL_START, upperCasePattern(SQL_START)].flatMap((start) => textSelectors(`^\\s*(${start})`)),
].map((selector) => ({ selector, message: "All SQL is in server/store; ask for a function there." }));

const HUBSPOT_PATHS_ONLY_IN_GATEWAY = textSelectors("/(crm|account-info)/|/oauth/2026").map((selector) => ({
  selector,
  message: "HubSpot's paths are in server/hubspot, the only place to change when HubSpot dates a new version.",
}));

const OUT_OF_APP = forbid(
  String.raw`(?:^|/)(?:server|sandbox|test)/`,
  "HubSpot hosts src/app alone; what both sides speak belongs in packages/contract.",
);

const SANDBOX_IS_A_STAND_IN =
  "The sandbox stands in for HubSpot: if it shared the service's code, both would share the same mistakes.";

/** An import that a folder must not make. Patterns of one folder must not overlap: one that allows types would win. */
function forbid(regex, message, { allowTypes = false } = {}) {
  return { regex, message, allowTypeImports: allowTypes };
}

/** `import()` is not seen by no-restricted-imports. Selectors end at the first slash, hence the escape. */
function forbidDynamic({ regex, message }) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll("/", "\\u002F")}/]`, message };
}

/** Selectors for text that matches, in strings and in templates. */
function textSelectors(pattern) {
  const escaped = pattern.replaceAll("/", "\\u002F");
  return [`Literal[value=/${escaped}/]`, `TemplateElement[value.cooked=/${escaped}/]`];
}

function upperCasePattern(pattern) {
  return pattern.replace(/\\.|[a-z]/g, (part) => (part.length === 1 ? part.toUpperCase() : part));
}

function directions(files, forbidden, { syntax = [], ignores = [] } = {}) {
  return {
    files,
    ignores: [...TESTS, ...ignores],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: forbidden }],
      "no-restricted-syntax": ["error", ...forbidden.map(forbidDynamic), ...syntax],
    },
  };
}

function packagesOfOthers(folder) {
  return Object.entries(PACKAGE_OWNERS)
    .filter(([owner]) => owner !== folder)
    .map(([, { packages, why }]) => forbid(`^(?:${packages})(?:/|$)`, why));
}

/** The room of the server that an import leads to; "" for the composition root, null for what is outside of the server. */
function roomOf(source, filename) {
  if (!source.startsWith(".")) return null;
  const [top, room, ...rest] = path
    .relative(import.meta.dirname, path.resolve(path.dirname(filename), source))
    .split(path.sep);
  if (top !== "server") return null;
  return rest.length === 0 ? "" : room;
}

const OPEN_ROOMS = ["process", "errors"];
const ROOT_IS_LAST =
  "The composition root knows everything, so nothing may know it; take what you need as a parameter.";

/** What is wrong with an import from one room into another; undefined where nothing is. */
function directionProblem(room, target, typesOnly) {
  if (target === "") return typesOnly ? undefined : ROOT_IS_LAST;
  if (target === room || OPEN_ROOMS.includes(target)) return undefined;
  const { code, types, why } = ROOMS[room];
  if (code.includes(target)) return undefined;
  if (!types.includes(target)) return `server/${room} may not know this folder. ${why}`;
  return typesOnly ? undefined : `Import only types from here. ${why}`;
}

const importsOnlyTypes = (node) =>
  node.importKind === "type" ||
  node.exportKind === "type" ||
  (node.specifiers?.length > 0 && node.specifiers.every((part) => (part.importKind ?? part.exportKind) === "type"));

/** Which rooms may know which: paths are resolved, for rooms within rooms have the names of others (`store/leads`). */
const rooms = {
  rules: {
    directions: {
      meta: { type: "problem", schema: [{ type: "string" }], messages: { wrong: "{{ problem }}" } },
      create(context) {
        const check = (node) => {
          const target = roomOf(String(node.source?.value ?? ""), context.filename);
          const problem = target !== null && directionProblem(context.options[0], target, importsOnlyTypes(node));
          if (problem) context.report({ node, messageId: "wrong", data: { problem } });
        };
        return {
          ImportDeclaration: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          ImportExpression: check,
        };
      },
    },
  },
};

function serverRoom([room]) {
  const syntax = [
    ...(room === "store" ? [] : SQL_ONLY_IN_STORE),
    ...(room === "hubspot" ? [] : HUBSPOT_PATHS_ONLY_IN_GATEWAY),
  ];
  const files = [`server/${room}/**/*.ts`];
  return [
    directions(files, [...OUT_OF_SERVER, ...packagesOfOthers(room)], { syntax }),
    { files, ignores: TESTS, plugins: { rooms }, rules: { "rooms/directions": ["error", room] } },
  ];
}

const pureRules = [...OUT_OF_SERVER, ...packagesOfOthers("rules"), RULES_PACKAGES];
const placedText = [...SQL_ONLY_IN_STORE, ...HUBSPOT_PATHS_ONLY_IN_GATEWAY];

const serverDirections = [
  ...Object.entries(ROOMS).flatMap(serverRoom),
  directions(["server/rules/**/*.ts"], [...pureRules, RULES_NODE], { syntax: [...placedText, ...RULES_CLOCK] }),
  directions(["server/rules/evaluate-cli.ts"], pureRules, { syntax: placedText }),
  { files: ["server/rules/**/*.test.ts"], rules: { "no-restricted-syntax": ["error", ...RULES_CLOCK] } },
  directions(COMPOSITION_ROOT, OUT_OF_SERVER, { syntax: placedText }),
];

const sandboxDirections = [
  directions(
    ["sandbox/**/*.{ts,tsx}"],
    [forbid(String.raw`^(?:\.\./)+(?:server|src|test)/`, SANDBOX_IS_A_STAND_IN), CONTRACT_ONLY],
  ),
  directions(
    ["sandbox/start.ts"],
    [
      forbid(
        String.raw`^(?:\.\./)+server/(?!(?:build-service|process/listen)\.ts$)`,
        "The sandbox starts the service as anyone would, through server/build-service.ts.",
        { allowTypes: true },
      ),
      forbid(String.raw`^(?:\.\./)+(?:src|test)/`, SANDBOX_IS_A_STAND_IN),
      CONTRACT_ONLY,
    ],
  ),
];

/** Extensions and the packages they share: each may import what the folder table names, and nothing else. */
function appFolder(files, allowedPackages, message) {
  return directions(files, [OUT_OF_APP, forbid(String.raw`^(?!\.{1,2}/|(?:${allowedPackages}))`, message)]);
}

const appDirections = [
  appFolder(
    ["src/app/packages/contract/**/*.ts"],
    "zod/mini$",
    "The contract needs only zod/mini: plain zod adds 57 kB to every card.",
  ),
  appFolder(
    ["src/app/packages/texts/**/*.ts"],
    "@partner-standing/contract/",
    "Texts need only the contract: cards, pages and the service say things with them.",
  ),
  appFolder(
    ["src/app/packages/extension-kit/**/*.{ts,tsx}"],
    "@partner-standing/(?:contract|texts)/|@hubspot/ui-extensions(?:/|$)|react$",
    "The extension kit needs only contract, texts and HubSpot's SDK; every card pays for what it imports.",
  ),
  appFolder(
    ["src/app/{cards,settings,pages,actions}/**/*.{ts,tsx}"],
    "@partner-standing/(?:contract|texts|extension-kit)/|@hubspot/ui-extensions(?:/|$)|react$",
    "An extension needs only extension-kit, texts, contract and HubSpot's SDK; every card pays for what it imports.",
  ),
];

const hubspotRules = {
  files: ["src/app/{cards,settings,pages,actions}/**/*.{ts,tsx}", "src/app/packages/extension-kit/**/*.{ts,tsx}"],
  ignores: ["src/app/packages/extension-kit/**/*.test.{ts,tsx}"],
};

/** A promise nobody waits for loses its error; only the types show which calls make one. */
const awaitedPromises = {
  files: ["server/**/*.ts", "sandbox/**/*.ts", "test/**/*.ts"],
  ignores: ["sandbox/preview/page/**"],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    "@typescript-eslint/await-thenable": "error",
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-misused-promises": "error",
  },
};

export default defineConfig(
  { ignores: ["**/dist/", ".data/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-restricted-syntax": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  awaitedPromises,
  hubspot.map((part) => ({ ...part, ...hubspotRules })),
  {
    ...hubspotRules,
    rules: { "@hubspot/ui-extensions/no-console": "error", "@hubspot/ui-extensions/no-experimental-imports": "error" },
  },
  serverDirections,
  sandboxDirections,
  appDirections,
);
