import { PrivateThings } from './private-things';

const answered = { data: { awards: [{ payoutCode: 'K7QM2XBD9TFW4HPC', payee: { name: '孟师傅' } }], claim: { __typename: 'Refusal', code: 'award-claimed' } } };
const token = `e30.${Buffer.from('{"sub":"3f0c"}').toString('base64url')}.x`;

describe('private things of what goes over the wire', () => {
  const asked = globalThis.fetch;
  beforeEach(() => {
    globalThis.fetch = () => Promise.resolve(Response.json(answered));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    globalThis.fetch = asked;
  });

  it('are the strings of an input, wherever they stand in it, and what an answer holds of people; ids and refusals are none', async () => {
    const things = PrivateThings.listen();
    const query = 'mutation ($input: FileOnBehalfInput!, $code: String) { fileOnBehalf(input: $input) { __typename } }';
    const input = { commandId: '0198f2', channel: 'talk', callerPhone: '13900001111', onSpot: { answer: '当天就修', grounds: '第九条' } };
    await fetch('http://gateway/graphql', { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables: { input, code: '8412' } }) });
    expect([...things.places]).toEqual(['a token', 'a subject id', 'FileOnBehalfInput.callerPhone', 'OnSpotInput.answer', 'OnSpotInput.grounds', 'code', 'awards.payoutCode', 'payee.name']);
    expect(things.foundIn('{"msg":"0198f2 talk award-claimed"}')).toEqual([]);
    expect(things.foundIn('{"subject":"3f0c","msg":"to 139 0000 1111, code K7QM-2XBD-9TFW-4HPC"}')).toEqual([
      'a subject id: 3f0c', 'FileOnBehalfInput.callerPhone: 13900001111', 'awards.payoutCode: K7QM2XBD9TFW4HPC',
    ]);
  });
});
