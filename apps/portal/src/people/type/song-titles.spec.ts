import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { common } from '../../i18n/zh-CN/common';
import { people } from '../../i18n/zh-CN/people';

const characters = readFileSync(join(__dirname, 'song-titles.txt'), 'utf8');
const titles = [
  people['form.title.1'], people['form.title.2'], people['form.scope'], people['receipt.title'], people['receipt.gone.title'],
  people['enter.title'], people['me.signIn.title'], common['nothing.title'],
];

describe('the serif of fixed titles', () => {
  it('has every character of every title', () => {
    expect([...titles.join('')].filter((character) => !characters.includes(character))).toEqual([]);
  });
});
