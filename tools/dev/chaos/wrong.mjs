const some = (list) => `${list.slice(0, 5).join(', ')}${list.length > 5 ? ` and ${list.length - 5} more` : ''}`;

/** One line of what is wrong; nothing where nothing is. */
export const wrong = (what, list) => (list.length > 0 ? [`${what}: ${some(list)}`] : []);

export const grouped = (rows, keyOf) => rows.reduce((map, row) => map.set(keyOf(row), [...(map.get(keyOf(row)) ?? []), row]), new Map());
