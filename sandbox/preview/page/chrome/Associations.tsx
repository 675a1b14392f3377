import { useContext } from "react";
import { RECORD_TYPES, type RecordLine, type RecordPage, type RecordType } from "../../preview-model.ts";
import { shownDetails } from "../key-properties.ts";
import { addressWith } from "../page-address.ts";
import { PageLanguage, type Words, useWords } from "../page-words.ts";

export function Associations({ record }: { record: RecordPage }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  if (record.associations.length === 0) return <p className="quiet">{words.noAssociations}</p>;
  return (
    <div className="associations">
      {record.associations.map(({ type, total, lines }) => (
        <section key={type} className="box-frame">
          <h2>
            {words[type as keyof Words]} <span className="count">{total}</span>
          </h2>
          <ul className="record-lines">
            {lines.map((line) => (
              <li key={line.id}>
                <RecordTitle line={line} />
                <span className="record-details">{shownDetails(line, language)}</span>
              </li>
            ))}
          </ul>
          {total > lines.length && (
            <p className="quiet">
              {words.and} {total - lines.length} {words.more}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function RecordTitle({ line: { type, id, title } }: { line: RecordLine }) {
  const hasPage = (RECORD_TYPES as readonly string[]).includes(type);
  if (!hasPage) return <span className="record-title">{title}</span>;
  const address = addressWith({ type: type as RecordType, id, tab: undefined });
  return (
    <a className="record-title link" href={address}>
      {title}
    </a>
  );
}
