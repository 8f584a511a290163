import { useId } from 'react';
import { useField } from '../shell/refusable';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string> {
  /** What the gateway calls it. */
  of: string;
  legend: string;
  choices: readonly Choice<V>[];
  chosen: V | undefined;
  onChoose: (value: V) => void;
}

/** One of a few, each in sight: the browser's own radio buttons. */
export const Choices = <V extends string>({ of, legend, choices, chosen, onChoose }: Props<V>) => {
  const name = useId();
  const { control, note } = useField(of);
  return (
    <fieldset className="choices" role="radiogroup" {...control}>
      <legend className="sr-only">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={value === chosen ? 'choice choice-chosen' : 'choice'}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
      {note}
    </fieldset>
  );
};
