import { buildSchema, getNamedType, type GraphQLArgument, type GraphQLInputField, type GraphQLObjectType, isEnumType, isInputObjectType, isLeafType, isObjectType, isRequiredArgument, isRequiredInputField, isUnionType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const schema = buildSchema(readFileSync(join(__dirname, '../../../gateway/schema.graphql'), 'utf8'));

export interface InputField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** An enum of the schema. */
  readonly isEnum: boolean;
}

export interface MutationField {
  readonly name: string;
  readonly fields: readonly InputField[];
  /** Asks for everything that the answer says of itself. */
  readonly document: string;
}

/** What a repeated command may answer differently: the state that the matter has reached meanwhile. */
const MOVES = new Set(['status', 'state', 'version', 'waitsForSender', 'holder']);

/** What a refusal has too, perhaps of another type: asked for by another name. */
const OF_REFUSAL = new Set(['code', 'message', 'field']);

const fieldOf = (field: GraphQLInputField): InputField => {
  const type = getNamedType(field.type);
  return { name: field.name, type: type.name, required: isRequiredInputField(field), isEnum: isLeafType(type) && 'getValues' in type };
};

const leavesOf = (union: string): string => {
  const type = schema.getType(union);
  if (!isUnionType(type)) throw new Error(`${union} is not a union: a mutation answers with what it made or with a refusal`);
  const made = type.getTypes().filter(({ name }) => name !== 'Refusal');
  return made.map((one) => {
    const leaves = Object.values(one.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && !MOVES.has(field.name));
    return `... on ${one.name} { ${leaves.map(({ name }) => (OF_REFUSAL.has(name) ? `its${name}: ${name}` : name)).join(' ')} }`;
  }).join(' ');
};

/** Every mutation of the schema with the fields of its input. */
export const mutations = (): MutationField[] => {
  const type = schema.getMutationType();
  if (!isObjectType(type)) throw new Error('the schema has no mutations');
  return Object.values(type.getFields()).map(({ name, args, type: result }) => {
    const input = args.length === 1 && args[0]?.name === 'input' ? getNamedType(args[0].type) : undefined;
    if (!isInputObjectType(input)) throw new Error(`${name} takes something else than one input`);
    const document = `mutation ($input: ${input.name}!) { ${name}(input: $input) { __typename ... on Refusal { code message field } ${leavesOf(getNamedType(result).name)} } }`;
    return { name, fields: Object.values(input.getFields()).map(fieldOf), document };
  });
};

export interface Question {
  readonly name: string;
  readonly argument: string;
  readonly type: string;
  /** What may be said where it is an enum. */
  readonly values: readonly string[];
  /** Without which nothing is asked at all: each is a variable of its own name. */
  readonly beside: readonly string[];
  readonly document: string;
}

const questionOf = (operation: 'query' | 'subscription', field: string, { name, type }: GraphQLArgument, all: readonly GraphQLArgument[]): Question => {
  const named = getNamedType(type);
  const beside = all.filter((other) => other.name !== name && isRequiredArgument(other));
  const variables = [`$odd: ${String(type)}`, ...beside.map((other) => `$${other.name}: ${String(other.type)}`)];
  const given = [`${name}: $odd`, ...beside.map((other) => `${other.name}: $${other.name}`)];
  return {
    name: field, argument: name, type: named.name, values: isEnumType(named) ? named.getValues().map((value) => value.name) : [], beside: beside.map((other) => other.name),
    document: `${operation} (${variables.join(', ')}) { ${field}(${given.join(', ')}) { __typename } }`,
  };
};

const argumentsOf = (operation: 'query' | 'subscription', root: GraphQLObjectType | null | undefined): Question[] =>
  Object.values(root?.getFields() ?? {}).flatMap(({ name, args }) => args.map((argument) => questionOf(operation, name, argument, args)));

/** Every argument of every query, each with a document that asks with that one and with those that nobody may leave out. */
export const questions = (): Question[] => argumentsOf('query', schema.getQueryType());

/** The same of every subscription. */
export const subscriptions = (): Question[] => argumentsOf('subscription', schema.getSubscriptionType());
