import { Flex, NativeSelect } from "@mantine/core";
import { LANGUAGES, type Language, type PageModel, RECORD_TYPES } from "../../preview-model.ts";
import { LIST, type PageAddress, WIDTHS, type Width, addressWith, goTo } from "../page-address.ts";
import { useWords } from "../page-words.ts";
import { RecordPicker } from "./RecordPicker.tsx";
import { TodayControl } from "./TodayControl.tsx";

const LANGUAGE_NAMES: Record<Language, string> = { en: "English", de: "Deutsch", fr: "Français" };

/** Where the app's actions and tools are tried. */
const AUTOMATION = ["workflows", "agent"] as const;

interface TopBarProps {
  model: PageModel;
  address: PageAddress;
  onTodayMoved(): void;
}

export function TopBar({ model, address, onTodayMoved }: TopBarProps) {
  const words = useWords();
  return (
    <Flex component="header" className="top-bar" wrap="wrap" align="center" gap="8px 20px" px={24} py={8}>
      <Flex component="span" align="center" gap={8} fw={700}>
        <span className="brand-mark" aria-hidden="true" />
        CRM
      </Flex>
      <Flex component="nav" aria-label="CRM" wrap="wrap" gap={4}>
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
        {model.actions.length > 0 &&
          AUTOMATION.map((page) => (
            <a key={page} href={addressWith({ page })} aria-current={address.page === page ? "page" : undefined}>
              {words[page]}
            </a>
          ))}
      </Flex>
      <RecordPicker type={address.type} />
      <nav aria-label={words.list}>
        <a href={addressWith({ page: LIST })} aria-current={address.page === LIST ? "page" : undefined}>
          {words.list}
        </a>
      </nav>
      <Flex wrap="wrap" gap="6px 12px" ml="auto">
        <TodayControl today={model.today} onMoved={onTodayMoved} />
        <NativeSelect
          size="xs"
          label={words.language}
          value={model.language}
          onChange={(event) => goTo(addressWith({ locale: event.target.value as Language }))}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <NativeSelect
          size="xs"
          label={words.viewer}
          value={model.viewerId}
          onChange={(event) => goTo(addressWith({ user: event.target.value }))}
          data={model.users.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          size="xs"
          label={words.width}
          value={address.width ?? ""}
          onChange={(event) => goTo(addressWith({ width: event.target.value as Width }))}
          data={[{ value: "", label: words.fullWidth }, ...WIDTHS.map((value) => ({ value, label: `${value} px` }))]}
        />
      </Flex>
    </Flex>
  );
}
