import * as z from "zod";
import { httpsProblem, redirectProblem } from "./address-problem.ts";
import { isAllowedAppName } from "./is-allowed-app-name.ts";

/** HubSpot's own schemas are served only to a logged-in CLI, so these follow its documentation, field by field. */

const HttpsSchema = z.string().check(z.superRefine((url, context) => report(httpsProblem(url), context)));
const RedirectSchema = z.string().check(z.superRefine((url, context) => report(redirectProblem(url), context)));
const EntrypointSchema = z.string().regex(/^\/app\/.+\.[jt]sx?$/, "must be a project path such as /app/cards/Card.tsx");
const ObjectTypesSchema = z.array(z.string().min(1)).min(1);
const ScopesSchema = z
  .array(z.string().min(1))
  .refine((scopes) => new Set(scopes).size === scopes.length, "names a scope twice");
const NoScopesSchema = z.array(z.string()).max(0, "a static app has only required scopes").optional();

const StaticAuthSchema = z.strictObject({
  type: z.literal("static"),
  requiredScopes: ScopesSchema,
  optionalScopes: NoScopesSchema,
  conditionallyRequiredScopes: NoScopesSchema,
});

const OAuthSchema = z.strictObject({
  type: z.literal("oauth"),
  redirectUrls: z.array(RedirectSchema).min(1),
  requiredScopes: ScopesSchema,
  optionalScopes: ScopesSchema.optional(),
  conditionallyRequiredScopes: ScopesSchema.optional(),
});

const AppSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(200)
      .refine((name) => name === name.trim(), "has a space at an end")
      .refine(isAllowedAppName, 'may contain neither "HubSpot" nor "Hub"'),
    description: z.string().max(8192).optional(),
    distribution: z
      .string()
      .toLowerCase()
      .pipe(z.enum(["private", "marketplace"])),
    auth: z.discriminatedUnion("type", [StaticAuthSchema, OAuthSchema]),
    permittedUrls: z.strictObject({
      fetch: z.array(HttpsSchema).optional(),
      iframe: z.array(HttpsSchema).optional(),
      img: z.array(HttpsSchema).optional(),
    }),
    support: z
      .strictObject({
        supportEmail: z.email().optional(),
        documentationUrl: HttpsSchema.optional(),
        supportUrl: HttpsSchema.optional(),
        supportPhone: z.string().optional(),
      })
      .optional(),
    isUserLevel: z.boolean().optional(),
  })
  .refine(({ distribution, auth }) => distribution !== "marketplace" || auth.type === "oauth", {
    path: ["auth", "type"],
    message: "a marketplace app must use oauth",
  });

const CardSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  previewImage: z
    .strictObject({ file: z.string().regex(/\.(png|jpe?g|gif)$/i), altText: z.string().min(1) })
    .optional(),
  entrypoint: EntrypointSchema,
  location: z.enum(["crm.record.tab", "crm.record.sidebar", "crm.preview", "helpdesk.sidebar"]),
  objectTypes: ObjectTypesSchema,
});

const BulkActionSchema = z.strictObject({
  label: z.string().min(1),
  entrypoint: EntrypointSchema,
  objectTypes: ObjectTypesSchema,
  displayMode: z.enum(["PANEL", "MODAL"]),
  icon: z.string().min(1),
});

const PROPERTY_CHANGE = /\.propertyChange$/;
const SILENT_PROPERTIES = ["hs_lastmodifieddate", "num_unique_conversion_events"];

const SubscriptionSchema = z
  .strictObject({
    subscriptionType: z.string().regex(/^[a-z_]+\.[a-zA-Z]+$/),
    objectType: z.string().min(1).optional(),
    propertyName: z.string().min(1).optional(),
    active: z.boolean(),
  })
  .refine(
    ({ subscriptionType, propertyName }) => !PROPERTY_CHANGE.test(subscriptionType) || propertyName !== undefined,
    "a propertyChange subscription names one property",
  )
  .refine(
    ({ propertyName }) => propertyName === undefined || !SILENT_PROPERTIES.includes(propertyName),
    "HubSpot sends no changes of this property",
  );

const CRM_OBJECT_EVENT = /^object\.(creation|deletion|merge|restore|propertyChange|associationChange)$/;

const CrmObjectSubscriptionSchema = SubscriptionSchema.refine(
  ({ subscriptionType, objectType }) => CRM_OBJECT_EVENT.test(subscriptionType) && objectType !== undefined,
  "a crmObjects subscription is an object.… event of one objectType",
);

const WebhooksSchema = z.strictObject({
  settings: z.strictObject({
    targetUrl: HttpsSchema,
    maxConcurrentRequests: z.int().gt(5, "HubSpot accepts only more than 5"),
  }),
  subscriptions: z.strictObject({
    crmObjects: z.array(CrmObjectSubscriptionSchema).optional(),
    legacyCrmObjects: z.array(SubscriptionSchema).optional(),
    hubEvents: z.array(SubscriptionSchema).optional(),
  }),
});

const FieldSchema = z.looseObject({
  typeDefinition: z.looseObject({ name: z.string().min(1), type: z.string().min(1), fieldType: z.string().min(1) }),
});

/** Agents are told by a description of their own when to use a tool; HubSpot asks people before one that does something. */
const ClientSchema = z.discriminatedUnion("client", [
  z.strictObject({ client: z.literal("WORKFLOWS") }),
  z.strictObject({
    client: z.literal("AGENTS"),
    toolType: z.enum(["GET_DATA", "GENERATE", "TAKE_ACTION"]),
    llmConfig: z.strictObject({ actionDescription: z.string().min(1) }),
  }),
]);

const LabelsSchema = z.looseObject({
  actionName: z.string().min(1),
  inputFieldLabels: z.record(z.string(), z.string().min(1)),
  inputFieldDescriptions: z.record(z.string(), z.string().min(1)),
  outputFieldLabels: z.record(z.string(), z.string().min(1)).optional(),
  executionRules: z.record(z.string(), z.string().min(1)).optional(),
});

const WorkflowActionSchema = z
  .strictObject({
    actionUrl: HttpsSchema,
    isPublished: z.boolean(),
    supportedClients: z.array(ClientSchema).min(1),
    objectTypes: z.array(z.string().regex(/^[A-Z_]+$/, "must be an upper-case singular such as CONTACT")),
    objectRequestOptions: z.strictObject({ properties: z.array(z.string()) }).optional(),
    inputFields: z.array(
      FieldSchema.extend({
        supportedValueTypes: z.array(z.enum(["STATIC_VALUE", "OBJECT_PROPERTY"])).min(1),
        isRequired: z.boolean(),
      }),
    ),
    // CONDITIONAL_SINGLE_FIELD is documented, but uploads with it are refused.
    inputFieldDependencies: z.array(z.looseObject({ dependencyType: z.literal("SINGLE_FIELD") })).optional(),
    outputFields: z.array(FieldSchema),
    labels: z.partialRecord(z.enum(["en", "fr", "de", "ja", "es", "pt-br", "nl"]), LabelsSchema),
    executionRules: z
      .array(z.strictObject({ labelName: z.string(), conditions: z.record(z.string(), z.unknown()) }))
      .optional(),
  })
  .superRefine((action, context) => {
    if (action.labels.en === undefined) context.addIssue({ code: "custom", path: ["labels"], message: "needs en" });
    const isForAgents = action.supportedClients.some(({ client }) => client === "AGENTS");
    const notText = action.outputFields.filter(({ typeDefinition }) => typeDefinition.type !== "string");
    if (isForAgents && notText.length > 0)
      context.addIssue({ code: "custom", path: ["outputFields"], message: "agents take outputs of type string alone" });
    for (const [locale, labels] of Object.entries(action.labels)) {
      const missing = [
        ...unlabelled(action.inputFields, labels.inputFieldLabels),
        ...unlabelled(action.outputFields, labels.outputFieldLabels ?? {}),
        ...(action.executionRules ?? [])
          .map(({ labelName }) => labelName)
          .filter((name) => !Object.hasOwn(labels.executionRules ?? {}, name)),
      ];
      for (const name of missing) {
        context.addIssue({ code: "custom", path: ["labels", locale], message: `has no label for ${name}` });
      }
    }
  });

function unlabelled(fields: z.infer<typeof FieldSchema>[], labels: Record<string, string>): string[] {
  return fields.map(({ typeDefinition }) => typeDefinition.name).filter((name) => !Object.hasOwn(labels, name));
}

function report(problem: string | undefined, context: z.core.$RefinementCtx<string>): void {
  if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
}

export const COMPONENT_SCHEMAS: Record<string, z.ZodType> = {
  app: AppSchema,
  card: CardSchema,
  settings: z.strictObject({ entrypoint: EntrypointSchema }),
  page: z.strictObject({ entrypoint: EntrypointSchema }),
  pages: z.strictObject({ entrypoint: EntrypointSchema }),
  "crm-bulk-action": BulkActionSchema,
  webhooks: WebhooksSchema,
  "workflow-action": WorkflowActionSchema,
};
