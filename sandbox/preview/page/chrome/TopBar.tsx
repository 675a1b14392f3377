import { LANGUAGES, type Language, type PageModel, RECORD_TYPES } from "../../preview-model.ts";
import { type PageAddress, addressWith, goTo } from "../page-address.ts";
import { useWords } from "../page-words.ts";
import { RecordPicker } from "./RecordPicker.tsx";
import { TodayControl } from "./TodayControl.tsx";

const LANGUAGE_NAMES: Record<Language, string> = { en: "English", de: "Deutsch", fr: "Français" };

interface TopBarProps {
  model: PageModel;
  address: PageAddress;
  onTodayMoved(): void;
}

export function TopBar({ model, address, onTodayMoved }: TopBarProps) {
  const words = useWords();
  return (
    <header className="top-bar">
      <div className="top-areas">
        <span className="brand">
          <span className="brand-mark" aria-hidden="true" />
          CRM
        </span>
        <nav aria-label="CRM">
          {RECORD_TYPES.map((type) => (
            <a
              key={type}
              href={addressWith({ type, id: undefined, tab: undefined, page: undefined })}
              aria-current={!address.page && address.type === type ? "page" : undefined}
            >
              {words[type]}
            </a>
          ))}
          {model.appPages.map((page) => (
            <a key={page} href={addressWith({ page })} aria-current={address.page === page ? "page" : undefined}>
              {page === "settings" ? words.settings : words.home}
            </a>
          ))}
        </nav>
      </div>
      <RecordPicker type={address.type} />
      <div className="top-controls">
        <TodayControl today={model.today} onMoved={onTodayMoved} />
        <label className="top-control">
          <span>{words.language}</span>
          <select
            value={model.language}
            onChange={(event) => goTo(addressWith({ locale: event.target.value as Language }))}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </select>
        </label>
        <label className="top-control">
          <span>{words.viewer}</span>
          <select value={model.viewerId} onChange={(event) => goTo(addressWith({ user: event.target.value }))}>
            {model.users.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
