import { useId } from 'react';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string> {
  legend: string;
  choices: readonly Choice<V>[];
  chosen: V | undefined;
  onChoose: (value: V) => void;
}

/** One of a few, each in sight: the browser's own radio buttons. */
export const Choices = <V extends string>({ legend, choices, chosen, onChoose }: Props<V>) => {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="sr-only">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={value === chosen ? 'choice choice-chosen' : 'choice'}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
};
