import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import type { AlertMessage } from "../host-api.ts";
import { useWords } from "../page-words.ts";
import { colorOf } from "../remote/remote-props.ts";

const SHOWN_MS = 8000;

/** Shows what an extension says with `addAlert`; bad news stays until it is dismissed. */
export function useToast() {
  const { dismiss } = useWords();
  return useCallback(
    ({ type = "info", title, message }: AlertMessage) =>
      void notifications.show({
        title,
        message,
        color: `${colorOf(type)}.7`,
        withBorder: true,
        autoClose: type === "danger" ? false : SHOWN_MS,
        closeButtonProps: { "aria-label": dismiss },
        role: type === "danger" ? "alert" : "status",
      }),
    [dismiss],
  );
}
