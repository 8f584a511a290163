import { type ReactNode, useId } from 'react';
import { type FieldOf, useField } from './refusable';

interface FieldProps {
  /** What the gateway calls it. */
  of: string | readonly string[];
  label: ReactNode;
  labelClass?: string;
  hint?: ReactNode;
  /** The hint stands under the control: of a field beside its label. */
  under?: boolean;
  children: (control: FieldOf['control']) => ReactNode;
}

/** A labelled field of a dialog: what it was refused with stands under it. */
export const Field = ({ of, label, labelClass, hint, under = false, children }: FieldProps) => {
  const described = useId();
  const { control, note } = useField(of, hint ? described : undefined);
  const words = hint && (
    <p id={described} className="write-hint">
      {hint}
    </p>
  );
  return (
    <>
      <label htmlFor={control.id} className={labelClass}>
        {label}
      </label>
      {!under && words}
      {children(control)}
      {under && words}
      {note}
    </>
  );
};

/** A field that carries its own name. */
export const BareField = ({ of, children }: Pick<FieldProps, 'of' | 'children'>) => {
  const { control, note } = useField(of);
  return (
    <>
      {children(control)}
      {note}
    </>
  );
};

/** One of several, as radio buttons; refused as one. */
export const RadioField = ({ of, legend, children }: { of: string; legend: ReactNode; children: ReactNode }) => {
  const { control, note } = useField(of);
  return (
    <fieldset className="write-list" role="radiogroup" {...control}>
      <legend>{legend}</legend>
      {children}
      {note}
    </fieldset>
  );
};
