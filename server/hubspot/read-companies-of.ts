import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, requireOnlyMissing } from "./batch-errors.ts";
import type { CrmObject, RecordFault } from "./crm-object.ts";
import type { Transport } from "./create-transport.ts";
import { CrmIdSchema } from "./crm-text.ts";

/** HubSpot's own type of the one primary company of a deal. Source: association type id values, Associations v4. */
const PRIMARY = 5;

const AnswerSchema = z.object({ results: z.array(z.unknown()), errors: BatchErrorsSchema });
const FromSchema = z.object({ from: z.object({ id: CrmIdSchema }) });
const ToSchema = z.object({
  to: z.array(z.object({ toObjectId: CrmIdSchema, associationTypes: z.array(z.object({ typeId: z.int() })) })),
});

/** A deal's companies in the form in which a page of records lists them, or that the answer says nothing readable. */
export type Companies = NonNullable<CrmObject["associations"]>[string] | { fault: RecordFault };

function companiesOf(result: unknown): Companies {
  const parsed = ToSchema.safeParse(result);
  if (!parsed.success) return { fault: { property: "associations", value: null } };
  const results = parsed.data.to.flatMap(({ toObjectId: id, associationTypes }) =>
    associationTypes.map(({ typeId }) => ({
      id,
      type: `deal_to_company${typeId === PRIMARY ? "" : "_unlabeled"}`,
    })),
  );
  return { results };
}

/**
 * The companies of at most 1,000 deals: a batch read leaves associations out. A deal without any is left out.
 * @throws HubSpotError
 */
export async function readCompaniesOf(transport: Transport, ids: string[]): Promise<Map<string, Companies>> {
  const path = `/crm/associations/${API_VERSION}/deals/companies/batch/read`;
  const body = { inputs: ids.map((id) => ({ id })) };
  const { results, errors } = await transport({ method: "POST", path, body, answer: AnswerSchema });
  requireOnlyMissing(errors);
  const known = results.flatMap((result) => {
    const parsed = FromSchema.safeParse(result);
    return parsed.success ? [[parsed.data.from.id, companiesOf(result)] as const] : [];
  });
  return new Map(known);
}
