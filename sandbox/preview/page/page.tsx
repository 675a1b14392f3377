import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/charts/styles.css";
import "@mantine/notifications/styles.css";
import "./page.css";
import "dayjs/locale/de";
import "dayjs/locale/fr";
import { createRoot } from "react-dom/client";
import { PreviewPage } from "./chrome/PreviewPage.tsx";
import { goTo, isFramed, tellOuterPage } from "./page-address.ts";
import { marks } from "./start-extension.ts";

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

if (isFramed) addEventListener("popstate", tellOuterPage);

const root = document.getElementById("page");
if (root) createRoot(root).render(<PreviewPage />);
