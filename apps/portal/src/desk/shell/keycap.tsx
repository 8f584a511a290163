/** A key as it stands on its button: decoration beside the word, the shortcut itself is announced by `aria-keyshortcuts`. */
export const Keycap = ({ children }: { children: string }) => (
  <kbd className="keycap" aria-hidden="true">
    {children}
  </kbd>
);
