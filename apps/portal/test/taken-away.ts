/** What a page handed over to be kept or printed. */
export interface TakenAway {
  readonly files: { name: string; blob: Blob }[];
  /** The lines of the sheet that went to the printer, their cells parted by bars; the page itself is one line. */
  printed: string[];
  /** The lines of the file kept last, without the mark of UTF-8. */
  lines(): Promise<string[]>;
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer).toString());
    reader.readAsArrayBuffer(blob);
  });

const cellsOf = (row: Element): string => [...row.children].map(({ textContent }) => textContent).join('|');

/** jsdom has no printer and nowhere to keep files: both stand here; every test begins with none. */
export const takingAway = (): TakenAway => {
  const taken: TakenAway = { files: [], printed: [], lines: async () => (await textOf(taken.files.at(-1)?.blob ?? new Blob())).replace(/^\uFEFF/, '').split('\r\n') };
  beforeEach(() => {
    taken.files.length = 0;
    taken.printed = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => (taken.files.push({ name: '', blob }), 'blob:1'), revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const last = taken.files.at(-1);
      if (last) last.name = this.download;
    });
    window.print = () => {
      const sheet = document.querySelector('.print-sheet');
      taken.printed = sheet ? [...sheet.querySelectorAll('tr')].map(cellsOf) : ['the page'];
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  return taken;
};
