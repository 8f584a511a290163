import {
  type ASTVisitor, type DocumentNode, type FieldNode, type FragmentDefinitionNode, GraphQLError, Kind, type OperationDefinitionNode,
  type SelectionSetNode, type ValidationContext,
} from 'graphql';

/** What one document may ask for. Cost counts fields, those of a list as often as its `first`. */
export const limits = { depth: 12, aliases: 30, cost: 20_000, rootFields: 20, first: 100, brackets: 60, bodyBytes: 256 * 1024 } as const;
export const maxTokens = 2_000;

interface Weight {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}
const nothing: Weight = { depth: 0, aliases: 0, cost: 0 };
const beside = (a: Weight, b: Weight): Weight => ({ depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, cost: a.cost + b.cost });

/** Weighs selections once each: a fragment that is spread a thousand times is walked once. */
class Scale {
  private readonly fragments = new Map<string, Weight>();

  constructor(private readonly definitions: ReadonlyMap<string, FragmentDefinitionNode>) {}

  weigh(set: SelectionSetNode | undefined): Weight {
    if (!set) return nothing;
    return set.selections.reduce<Weight>((sum, selection) => {
      if (selection.kind === Kind.FIELD) return beside(sum, this.field(selection));
      if (selection.kind === Kind.INLINE_FRAGMENT) return beside(sum, this.weigh(selection.selectionSet));
      return beside(sum, this.fragment(selection.name.value));
    }, nothing);
  }

  private field(field: FieldNode): Weight {
    const inner = this.weigh(field.selectionSet);
    return { depth: inner.depth + 1, aliases: inner.aliases + (field.alias ? 1 : 0), cost: 1 + inner.cost * pageSize(field) };
  }

  private fragment(name: string): Weight {
    const known = this.fragments.get(name);
    if (known) return known;
    this.fragments.set(name, nothing);
    const weight = this.weigh(this.definitions.get(name)?.selectionSet);
    this.fragments.set(name, weight);
    return weight;
  }
}

/** The `first` of a list; a variable counts as the most there may be. */
const pageSize = (field: FieldNode): number => {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!first) return 1;
  return first.kind === Kind.INT ? Math.max(1, Math.min(limits.first, Number(first.value))) : limits.first;
};

const tooMuch = (what: string, most: number, node: OperationDefinitionNode): GraphQLError =>
  new GraphQLError(`This document asks for too much: ${what} is limited to ${most}.`, { nodes: node, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

const problemsOf = (operation: OperationDefinitionNode, document: DocumentNode): GraphQLError[] => {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const weight = new Scale(new Map(fragments.map((one) => [one.name.value, one]))).weigh(operation.selectionSet);
  return [
    ...(weight.depth > limits.depth ? [tooMuch('depth', limits.depth, operation)] : []),
    ...(weight.aliases > limits.aliases ? [tooMuch('the number of aliases', limits.aliases, operation)] : []),
    ...(weight.cost > limits.cost ? [tooMuch('cost', limits.cost, operation)] : []),
    ...(operation.selectionSet.selections.length > limits.rootFields ? [tooMuch('the number of root fields', limits.rootFields, operation)] : []),
  ];
};

/** A validation rule: depth, aliases, cost and root fields of each operation. Introspection keeps its own shape. */
export const withinLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const [first] = operation.selectionSet.selections;
    const introspection = first?.kind === Kind.FIELD && first.name.value.startsWith('__');
    if (!introspection) problemsOf(operation, context.getDocument()).forEach((problem) => context.reportError(problem));
  },
});

/** True where brackets nest so deep that the parser itself would run out of stack. */
export const nestsTooDeep = (source: string): boolean => {
  let depth = 0;
  for (const sign of source) {
    if (sign === '{' || sign === '[' || sign === '(') depth += 1;
    if (sign === '}' || sign === ']' || sign === ')') depth -= 1;
    if (depth > limits.brackets) return true;
  }
  return false;
};
