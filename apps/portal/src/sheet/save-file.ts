/** Hands a file to the browser to keep. */
export const saveFile = (name: string, text: string, type: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
};

/** A name that every file system takes. */
export const fileName = (...parts: readonly string[]): string => `${parts.join(' ').replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()}.csv`;
