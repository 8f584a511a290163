import { resolve } from 'node:path';
import { runProgram } from '../testing/call';

type Scale = { appeals: number; kills: number; isWhole: boolean };

const answer = runProgram<{ scales: Scale[]; closings: string[] }>(`
  import { closing, scaleOf } from '${resolve(__dirname, 'scale.mjs')}';
  const scales = [{}, { short: true }, { appeals: '120', kills: '6' }, { appeals: '120', kills: '6', whole: true }, { kills: '30' }].map(scaleOf);
  const answer = { scales, closings: [closing({ isWhole: true }, []), closing({ isWhole: false }, ['no kill of rewards']), closing({ isWhole: false }, [])] };`);

describe('how large a run is', () => {
  it('is whole as it is called without options, or where more is asked for, or it is to be', () => {
    expect(answer.scales).toEqual([
      { appeals: 500, kills: 20, isWhole: true },
      { appeals: 40, kills: 1, isWhole: false },
      { appeals: 120, kills: 6, isWhole: false },
      { appeals: 120, kills: 6, isWhole: true },
      { appeals: 500, kills: 30, isWhole: true },
    ]);
  });

  it('ends by what a short one did not reach', () => {
    const [whole, short, lucky] = answer.closings;
    expect(whole).toBe('Everything held.');
    expect(short).toContain('This was a short run, and it did not reach:\n- no kill of rewards');
    expect(lucky).toContain('reached every aim');
  });
});
