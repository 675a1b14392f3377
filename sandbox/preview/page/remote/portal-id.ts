import { createContext } from "react";

export const PortalId = createContext(0);
