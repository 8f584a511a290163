interface Category {
  readonly id: string;
  readonly names: { readonly zh: string; readonly en: string };
}

/** `livelihood.meals` belongs to `livelihood`, where the policy has that. */
const parentOf = <C extends Category>(category: C, all: readonly C[]): C | undefined => {
  const dot = category.id.lastIndexOf('.');
  return dot < 0 ? undefined : all.find((one) => one.id === category.id.slice(0, dot));
};

/** What a sender chooses from: the broad categories, without the officer's finer ones. */
export const broadCategories = <C extends Category>(all: readonly C[]): C[] => all.filter((category) => !parentOf(category, all));

/** 民生事宜 / 洗浴 */
export const categoryPath = (category: Category, all: readonly Category[], nameOf: (names: Category['names']) => string): string => {
  const parent = parentOf(category, all);
  return parent ? `${categoryPath(parent, all, nameOf)} / ${nameOf(category.names)}` : nameOf(category.names);
};
