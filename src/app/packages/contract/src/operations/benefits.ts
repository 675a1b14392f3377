import { BenefitsSchema } from "../standing/benefits.ts";
import { type Keyed, type Query, get, post } from "./operation.ts";

export const readBenefits = get<Query<"packageUsd">>()("/api/benefits", BenefitsSchema);

export const nominateAccount = post<{ objectTypeId: "0-2"; objectId: string } & Keyed>()(
  "/api/benefits/nominations",
  BenefitsSchema,
);
