import { createRoot } from "react-dom/client";
import { PreviewPage } from "./chrome/PreviewPage.tsx";
import { goTo } from "./page-address.ts";
import { marks } from "./start-extension.ts";
import "./styles/foundation.css";
import "./styles/chrome.css";
import "./styles/layout.css";
import "./styles/actions.css";
import "./styles/status.css";
import "./styles/disclosure.css";
import "./styles/data.css";
import "./styles/inputs.css";
import "./styles/overlays.css";

/** For tests and measurements. */
declare global {
  interface Window {
    __preview: { marks: typeof marks };
  }
}
window.__preview = { marks };

// Links within the page, also those drawn by extensions, need no new document.
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest?.("a[href^='/?']");
  if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  goTo(link.getAttribute("href") ?? "/");
  scrollTo(0, 0);
});

const root = document.getElementById("page");
if (root) createRoot(root).render(<PreviewPage />);
