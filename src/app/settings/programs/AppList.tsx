import { AutoGrid, Flex, Input, StatusTag, Text } from "@hubspot/ui-extensions";
import { type ListedApp, isTwice } from "@partner-standing/contract/settings/program-membership";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { NeedLine } from "../frame/NeedLine.tsx";
import { faultProps, RowList } from "../frame/RowList.tsx";
import type { SettingsTexts } from "../frame/settings-texts.ts";
import { useSettings } from "../frame/settings-context.ts";
import { isNameless } from "./programs-form.ts";

interface Tag {
  text: string;
  variant: "success" | "warning" | "danger" | "default";
}

/** Months for which a certification and a quality review count (000_767800270b4ee6ef.txt, line 303). */
const CERTIFIED_MONTHS = 24;
const REVIEWED_MONTHS = 12;

/** The same day so many months later, or the last one of that month. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function certificationTag({ certifiedOn }: ListedApp, today: string, { reader, text }: SettingsTexts): Tag {
  if (certifiedOn === null) return { text: text.programs.notCertified, variant: "default" };
  const end = monthsAfter(certifiedOn, CERTIFIED_MONTHS);
  const date = reader.date(end);
  return end < today
    ? { text: text.programs.certificationOver(date), variant: "danger" }
    : { text: text.programs.certifiedUntil(date), variant: "success" };
}

function reviewTags(app: ListedApp, today: string, { reader, text }: SettingsTexts): Tag[] {
  const since = app.qualityReviewedOn ?? app.certifiedOn;
  if (since === null) return [];
  const due = monthsAfter(since, REVIEWED_MONTHS);
  const date = reader.date(due);
  return [
    due < today
      ? { text: text.programs.reviewOverdue(date), variant: "warning" }
      : { text: text.programs.reviewDue(date), variant: "default" },
  ];
}

/** What an app's dates mean on a day. */
export function appTags(app: ListedApp, today: string, texts: SettingsTexts): Tag[] {
  return [certificationTag(app, today, texts), ...reviewTags(app, today, texts)];
}

const NEW_APP: ListedApp = { name: "", listedOn: null, certifiedOn: null, qualityReviewedOn: null };
const DATES = ["listedOn", "certifiedOn", "qualityReviewedOn"] as const;

/** The company's apps with the dates that decide about their certification. */
export function AppList({ apps, type }: { apps: ListedApp[]; type: (apps: ListedApp[]) => void }) {
  const { page, reader, text, canEdit } = useSettings();
  const titleOf = (app: ListedApp) => (isNameless(app) ? text.programs.newApp : app.name);
  const nameFault = (app: ListedApp) => {
    if (isNameless(app)) return text.programs.nameMissing;
    return isTwice(app, apps) ? text.programs.nameTwice : null;
  };
  const hint = (
    <>
      <NeedLine requirement="app-certification" />
      {apps.length === 0 && <Text>{text.programs.noApps}</Text>}
    </>
  );
  const list = { heading: text.fields.apps, hint, rows: apps, blank: NEW_APP, add: text.programs.addApp };
  return (
    <RowList {...list} nameOf={titleOf} type={type}>
      {(app, place, change) => (
        <>
          <Flex direction="row" gap="xs" align="center" wrap>
            <Text format={{ fontWeight: "demibold" }}>{titleOf(app)}</Text>
            {appTags(app, page.on, { reader, text }).map((tag) => (
              <StatusTag key={tag.text} variant={tag.variant}>
                {tag.text}
              </StatusTag>
            ))}
          </Flex>
          <AutoGrid columnWidth={180} gap="sm" flexible>
            <Input
              name={`apps.${place}.name`}
              label={text.programs.appName}
              value={app.name}
              readOnly={!canEdit}
              {...faultProps(nameFault(app))}
              onInput={(name) => change({ name })}
            />
            {DATES.map((field) => (
              <DateField
                key={field}
                name={`apps.${place}.${field}`}
                label={text.programs[field]}
                value={app[field]}
                readOnly={!canEdit}
                {...(field !== "listedOn" && { latest: page.on })}
                onChange={(date) => change({ [field]: date })}
              />
            ))}
          </AutoGrid>
        </>
      )}
    </RowList>
  );
}
