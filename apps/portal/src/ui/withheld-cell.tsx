import './withheld-cell.css';

/** `small`: it is about too few; `complement`: it would give such a cell away. */
export type Withheld = 'small' | 'complement';

interface Props {
  kind: Withheld;
  /** 少于 5, or 为护他处. */
  text: string;
  /** The same in a sentence, with what the cell would show. */
  label?: string | undefined;
}

/** A figure that is not shown, drawn so that it cannot be taken for none: two hatchings for two reasons, each with its word. */
export const WithheldCell = ({ kind, text, label }: Props) => (
  <span className={`withheld withheld-${kind}`}>
    <span aria-hidden={label ? true : undefined}>{text}</span>
    {label && <span className="sr-only">{label}</span>}
  </span>
);
