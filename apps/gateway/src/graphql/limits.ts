import {
  type ASTVisitor, type DocumentNode, type FieldNode, type FragmentDefinitionNode, getNamedType, GraphQLError, type GraphQLField, type GraphQLNamedType,
  type GraphQLSchema, isInterfaceType, isObjectType, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext,
} from 'graphql';

/** What one document may ask for. Cost counts fields, those of a list as often as its `first`. */
export const limits = { depth: 12, introspection: 20, aliases: 30, cost: 20_000, rootFields: 20, first: 100, brackets: 60, bodyBytes: 256 * 1024 } as const;
export const maxTokens = 2_000;

/** Fields that are more work than they look. */
const heavy: Readonly<Record<string, number>> = { verifyJournal: limits.cost / 2, similar: 200 };
/** What asks for the schema, as tools do: it reads no data and nests deeper than data may. */
const ofSchema = new Set(['__schema', '__type']);
const usualFirst = 20;

interface Weight {
  readonly depth: number;
  /** Levels below `__schema` and `__type`. */
  readonly introspection: number;
  readonly aliases: number;
  readonly cost: number;
  /** Fields of the selection itself, those of its fragments among them. */
  readonly fields: number;
}
type Definition = GraphQLField<unknown, unknown> | undefined;

const nothing: Weight = { depth: 0, introspection: 0, aliases: 0, cost: 0, fields: 0 };
const beside = (a: Weight, b: Weight): Weight => ({
  depth: Math.max(a.depth, b.depth), introspection: Math.max(a.introspection, b.introspection),
  aliases: a.aliases + b.aliases, cost: a.cost + b.cost, fields: a.fields + b.fields,
});

/** Weighs selections once each: a fragment that is spread a thousand times is walked once. */
class Scale {
  private readonly fragments = new Map<string, Weight>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly definitions: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  weigh(set: SelectionSetNode | undefined, of: GraphQLNamedType | null | undefined): Weight {
    if (!set) return nothing;
    return set.selections.reduce<Weight>((sum, selection) => {
      if (selection.kind === Kind.FIELD) return beside(sum, this.field(selection, of));
      if (selection.kind === Kind.FRAGMENT_SPREAD) return beside(sum, this.fragment(selection.name.value));
      const narrowed = selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : of;
      return beside(sum, this.weigh(selection.selectionSet, narrowed));
    }, nothing);
  }

  private field(field: FieldNode, of: GraphQLNamedType | null | undefined): Weight {
    const name = field.name.value;
    const definition = isObjectType(of) || isInterfaceType(of) ? of.getFields()[name] : undefined;
    const inner = this.weigh(field.selectionSet, definition && getNamedType(definition.type));
    const own = { aliases: inner.aliases + (field.alias ? 1 : 0), fields: 1 };
    if (ofSchema.has(name)) return { ...own, depth: 1, introspection: inner.depth + 1, cost: 1 };
    const cost = (heavy[name] ?? 1) + inner.cost * pageSize(field, definition);
    return { ...own, depth: inner.depth + 1, introspection: inner.introspection, cost };
  }

  private fragment(name: string): Weight {
    const known = this.fragments.get(name);
    if (known) return known;
    this.fragments.set(name, nothing);
    const definition = this.definitions.get(name);
    const weight = this.weigh(definition?.selectionSet, definition && this.schema.getType(definition.typeCondition.name.value));
    this.fragments.set(name, weight);
    return weight;
  }
}

/** The `first` of a list or what stands for it when it is left out; a variable counts as the most there may be. */
const pageSize = (field: FieldNode, definition: Definition): number => {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Math.min(limits.first, Number(first.value)));
  if (first && first.kind !== Kind.NULL) return limits.first;
  return definition?.args.some(({ name }) => name === 'first') ? usualFirst : 1;
};

const tooMuch = (what: string, most: number, node: OperationDefinitionNode): GraphQLError =>
  new GraphQLError(`This document asks for too much: ${what} is limited to ${most}.`, { nodes: node, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

const problemsOf = (operation: OperationDefinitionNode, document: DocumentNode, schema: GraphQLSchema): GraphQLError[] => {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const scale = new Scale(schema, new Map(fragments.map((one) => [one.name.value, one])));
  const weight = scale.weigh(operation.selectionSet, schema.getRootType(operation.operation));
  return [
    ...(weight.depth > limits.depth ? [tooMuch('depth', limits.depth, operation)] : []),
    ...(weight.introspection > limits.introspection ? [tooMuch('depth of introspection', limits.introspection, operation)] : []),
    ...(weight.aliases > limits.aliases ? [tooMuch('the number of aliases', limits.aliases, operation)] : []),
    ...(weight.cost > limits.cost ? [tooMuch('cost', limits.cost, operation)] : []),
    ...(weight.fields > limits.rootFields ? [tooMuch('the number of root fields', limits.rootFields, operation)] : []),
  ];
};

/** A validation rule: depth, aliases, cost and root fields of each operation. */
export const withinLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    problemsOf(operation, context.getDocument(), context.getSchema()).forEach((problem) => context.reportError(problem));
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
