import { createContext } from "react";
import type { AlertMessage } from "../host-api.ts";

export const RaiseAlert = createContext<(alert: AlertMessage) => void>(() => {});
