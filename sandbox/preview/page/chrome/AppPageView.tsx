import { Text, Title } from "@mantine/core";
import type { PageModel } from "../../preview-model.ts";
import type { PageAddress } from "../page-address.ts";
import { useWords } from "../page-words.ts";
import { ExtensionFrame } from "./ExtensionFrame.tsx";

/** A surface outside of records: the app's settings or its home page. */
export function AppPageView({ model, address }: { model: PageModel; address: PageAddress }) {
  const words = useWords();
  const mounts = model.extensions.filter(({ location }) => location === address.page);
  return (
    <main className="app-page">
      <Text size="sm" c="dimmed">
        {words.appPage}
      </Text>
      <Title order={1} mb="md">
        {address.page === "settings" ? words.settings : words.home}
      </Title>
      {mounts.length === 0 && <Text c="dimmed">{words.noCards}</Text>}
      {mounts.map((mount) => (
        <ExtensionFrame
          key={mount.uid}
          mount={mount}
          model={model}
          record={undefined}
          failureShape={address.failures}
        />
      ))}
    </main>
  );
}
