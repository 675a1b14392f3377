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
      <p className="quiet">{words.appPage}</p>
      <h1>{address.page === "settings" ? words.settings : words.home}</h1>
      {mounts.length === 0 && <p className="quiet">{words.noCards}</p>}
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
