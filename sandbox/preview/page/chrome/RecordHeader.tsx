import type { RecordPage } from "../../preview-model.ts";
import { useWords } from "../page-words.ts";
import { IconGlyph } from "../remote/IconGlyph.tsx";

const KINDS = {
  companies: { word: "company", icon: "product" },
  contacts: { word: "contact", icon: "contacts" },
  deals: { word: "deal", icon: "goal" },
} as const;

interface RecordHeaderProps {
  record: RecordPage;
  isPreviewOpen: boolean | undefined;
  onTogglePreview(): void;
}

export function RecordHeader({ record, isPreviewOpen, onTogglePreview }: RecordHeaderProps) {
  const words = useWords();
  const { type, title, properties, id } = record;
  const subtitle = properties["domain"] ?? properties["email"] ?? properties["dealstage"];
  return (
    <header className="record-header">
      <div className="record-kind">
        <span className="record-icon" aria-hidden="true">
          <IconGlyph name={KINDS[type].icon} />
        </span>
        <span>
          {words[KINDS[type].word]} · {id}
        </span>
        {isPreviewOpen !== undefined && (
          <button
            type="button"
            className="button button-secondary button-xs"
            aria-pressed={isPreviewOpen}
            onClick={onTogglePreview}
          >
            <IconGlyph name="view" />
            {words.preview}
          </button>
        )}
      </div>
      <h1>{title}</h1>
      {subtitle && <p>{subtitle}</p>}
    </header>
  );
}
