import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';

/** The chart of an appeal's life, as intake decides by it. */
export interface LifeChart {
  readonly commands: readonly string[];
  readonly facts: readonly string[];
  /** From where this is allowed; `none` is before there is an appeal. */
  readonly statesOf: (on: string) => readonly string[];
}

interface Told {
  commands: readonly string[];
  heardFacts: readonly string[];
  chart: readonly { readonly on: string; readonly from: readonly string[] }[];
}

/** Read from intake's own file: the portal shares no code with a service, and a copy of the chart would be another chart. */
export const lifeChart = (text: string): LifeChart => {
  const told: Told = { commands: [], heardFacts: [], chart: [] };
  runInContext(ts.transpile(text, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }), createContext({ exports: told }));
  return {
    commands: [...told.commands],
    facts: [...told.heardFacts],
    statesOf: (on) => [...new Set(told.chart.filter((row) => row.on === on).flatMap(({ from }) => [...from]))].sort(),
  };
};
