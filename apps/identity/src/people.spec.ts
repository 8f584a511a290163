import { peopleOf } from './people';

const person = { username: 'wang', password: 'wang-echo-pass', sub: '46175039-ad06-415a-8846-9d40f4555b9b', name: '王雅琴' };

describe('people of the development provider', () => {
  const people = peopleOf([person]);

  it('knows a person by name and password, the name in any case', () => {
    expect(people.withPassword(' Wang ', 'wang-echo-pass')).toEqual(person);
  });

  it.each([
    ['wang', 'Wang-echo-pass'],
    ['wang', ''],
    ['nobody', 'wang-echo-pass'],
    ['nobody', ''],
    ['', ''],
  ])('knows nobody by %j and %j', (username, password) => {
    expect(people.withPassword(username, password)).toBeUndefined();
  });

  it('knows nobody who is disabled, or who has no password', () => {
    const two = peopleOf([{ ...person, isDisabled: true }, { username: 'li', sub: 'another' }]);
    expect([two.withPassword('wang', 'wang-echo-pass'), two.bySub(person.sub), two.withPassword('li', '')]).toEqual([undefined, undefined, undefined]);
  });

  it('refuses a list that holds someone twice', () => {
    expect(() => peopleOf([person, { ...person, sub: 'another' }])).toThrow('twice');
    expect(() => peopleOf([person, { ...person, username: 'another' }])).toThrow('twice');
  });
});
