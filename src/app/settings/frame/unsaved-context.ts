import { createContext, useContext, useEffect } from "react";

interface Unsaved {
  unsaved: ReadonlySet<string>;
  mark: (section: string, isUnsaved: boolean) => void;
}

/** Which sections hold something that is typed and not saved; their tabs say so. */
export const UnsavedContext = createContext<Unsaved>({ unsaved: new Set(), mark: () => {} });

export function useUnsaved(): ReadonlySet<string> {
  return useContext(UnsavedContext).unsaved;
}

export function useMarkUnsaved(section: string, isUnsaved: boolean): void {
  const { mark } = useContext(UnsavedContext);
  useEffect(() => {
    mark(section, isUnsaved);
    // A section that is no longer shown holds nothing to save.
    return () => mark(section, false);
  }, [mark, section, isUnsaved]);
}
