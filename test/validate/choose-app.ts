import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { format } from "oxfmt";
import * as z from "zod";
import style from "../../.oxfmtrc.json" with { type: "json" };
import { AppFileSchema, asOAuthApp } from "../../server/install/app-scopes.ts";

/** HubSpot's name of the object that only accounts of partners have (generic webhook subscriptions). */
const PARTNER_CLIENT = "partner_client" as const;
const PARTNER_SCOPE = "crm.objects.partner-clients.read";

const WebhooksSchema = z.looseObject({
  config: z.looseObject({
    subscriptions: z.looseObject({ crmObjects: z.array(z.looseObject({ objectType: z.string() })) }),
  }),
});

const ChoiceSchema = z.object({
  kind: z.enum(["static", "oauth", "marketplace"], "Name what the app is to be: static, oauth or marketplace."),
  /** How the account calls the properties that the settings map; undefined for an app that is not for partners alone. */
  clientProperties: z
    .string()
    .transform((names) => names.split(",").filter(Boolean))
    .optional(),
});
export type AppChoice = z.infer<typeof ChoiceSchema>;

/** What HubSpot must tell of partner clients. @param properties the account's own names of those that the settings map */
export function subscriptionsToClients(properties: string[]) {
  const of = (what: string) => ({ subscriptionType: `object.${what}`, objectType: PARTNER_CLIENT });
  const events = ["creation", "deletion", "restore", "associationChange"].map(of);
  const changes = properties.map((propertyName) => ({ ...of("propertyChange"), propertyName }));
  return [...events, ...changes].map((subscription) => ({ ...subscription, active: true }));
}

/** What is not changed stays in its place: zod would put the fields that it knows first. */
async function rewrite<Content>(file: string, schema: z.core.$ZodType<Content>, change: (content: Content) => unknown) {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  z.core.parse(schema, content);
  const text = JSON.stringify(change(content as Content), null, 2);
  writeFileSync(file, (await format(file, text, { printWidth: style.printWidth })).code);
}

/**
 * Makes the project in `srcDir` the app that is to be uploaded. A static one is what is committed; the way back to it is
 * git's. Subscriptions to partner clients need their scope: HubSpot builds no app that names records it may not read.
 */
export async function chooseApp(srcDir: string, { kind, clientProperties }: AppChoice): Promise<void> {
  await rewrite(path.join(srcDir, "app/app-hsmeta.json"), AppFileSchema, (content) => {
    const app = kind === "static" ? content : asOAuthApp(content);
    const { auth } = app.config;
    if (kind === "marketplace") app.config.distribution = "marketplace";
    if (!clientProperties) return app;
    auth.optionalScopes = auth.optionalScopes?.filter((scope) => scope !== PARTNER_SCOPE);
    auth.requiredScopes = [...new Set([...auth.requiredScopes, PARTNER_SCOPE])];
    return app;
  });
  if (!clientProperties) return;
  await rewrite(path.join(srcDir, "app/webhooks/webhooks-hsmeta.json"), WebhooksSchema, (webhooks) => {
    const { subscriptions } = webhooks.config;
    const others = subscriptions.crmObjects.filter(({ objectType }) => objectType !== PARTNER_CLIENT);
    subscriptions.crmObjects = [...others, ...subscriptionsToClients(clientProperties)];
    return webhooks;
  });
}

/** `npm exec -- node test/validate/choose-app.ts static|oauth|marketplace [--client-properties NAME,NAME]` */
if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { "client-properties": { type: "string" } },
  });
  const choice = ChoiceSchema.safeParse({ kind: positionals[0], clientProperties: values["client-properties"] });
  if (choice.success) await chooseApp(path.join(import.meta.dirname, "../../src"), choice.data);
  else console.error(choice.error.issues.map(({ message }) => message).join("\n"));
  process.exitCode = choice.success ? 0 : 1;
}
