import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { findSecretKeys } from "../find-secret-keys.ts";
import type { ProjectCheck } from "./project-check.ts";
import { isRecord } from "../project-components.ts";
import type { ProjectTree } from "../project-tree.ts";

const ProfileSchema = z.strictObject({
  accountId: z.int().positive(),
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const profileCheck: ProjectCheck = {
  title: "profiles lie in src/, name an account of hubspot.config.yml and hold no secret",
  problems: (tree) => [...misplacedProfiles(tree), ...tree.profiles.flatMap((profile) => shapeProblems(tree, profile))],
};

/** The CLI looks for profiles nowhere but in srcDir. */
function misplacedProfiles({ root, srcDir }: ProjectTree): string[] {
  if (path.resolve(root) === path.resolve(srcDir)) return [];
  return readdirSync(root)
    .filter((name) => /^hsprofile\..*json$/.test(name))
    .map((name) => `${name} must lie in ${path.relative(root, srcDir)}/`);
}

function shapeProblems({ root }: ProjectTree, { file, content }: ProjectTree["profiles"][number]): string[] {
  if (!isRecord(content)) return [`${file} is not a JSON object`];
  const { error, data } = ProfileSchema.safeParse(content);
  const accounts = configuredAccounts(root);
  return [
    ...(error?.issues ?? []).map((issue) => `${file} ${issue.path.join(".")}: ${issue.message}`),
    ...findSecretKeys(content).map((where) => `${file} ${where} looks like a secret; variables are public`),
    ...(data !== undefined && accounts !== undefined && !accounts.includes(data.accountId)
      ? [`${file}: hubspot.config.yml has no account ${data.accountId}`]
      : []),
  ];
}

function configuredAccounts(root: string): unknown[] | undefined {
  const file = path.join(root, "hubspot.config.yml");
  if (!existsSync(file)) return undefined;
  const config: unknown = parse(readFileSync(file, "utf8"));
  const accounts: unknown[] = isRecord(config) && Array.isArray(config["accounts"]) ? config["accounts"] : [];
  return accounts.filter(isRecord).map(({ accountId }) => accountId);
}
