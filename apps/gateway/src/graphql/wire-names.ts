import { isRefusal } from '@huiyin/kernel';
import { buildSchema, isEnumType, isUnionType } from 'graphql';

/** `IN_HAND` here is `in-hand` in contracts. */
const wireName = (name: string): string => name.toLowerCase().replaceAll('_', '-');

type Resolvers = Record<string, Record<string, unknown>>;

/** What every enum value is in contracts, and which member of a union a result is: the refusal, or the other one. */
export const wireNames = (sdl: string): Resolvers => {
  const resolvers: Resolvers = {};
  for (const type of Object.values(buildSchema(sdl).getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) resolvers[type.name] = Object.fromEntries(type.getValues().map(({ name }) => [name, wireName(name)]));
    if (isUnionType(type)) {
      const made = type.getTypes().find(({ name }) => name !== 'Refusal');
      resolvers[type.name] = { __resolveType: (result: unknown) => (isRefusal(result) ? 'Refusal' : made?.name) };
    }
  }
  return resolvers;
};
