import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { CasePage } from '../src/people/case/case-page';
import { noWords } from '../src/people/case/words';
import type { Stage } from './gateway-stage';

const at = '2026-11-20T02:00:00.000Z';

/** A matter as its sender reads it, before anybody has worked on it. */
export const filedCase = {
  id: 'a', number: 'HW-2026-000318', title: '没有热水', body: '三号楼没有热水', status: 'FILED', filedAt: at, asOf: '2026-11-20T03:00:00.000Z',
  timeZone: 'Asia/Shanghai', category: { id: 'life', names: { zh: '民生事宜', en: 'Life' } }, department: null, waitsForSender: false, mergedWith: 0, sender: { mode: 'NAMED' },
  round: 1, promises: [], openRequest: null as object | null, coSigning: null as object | null, suggestion: null, ending: null, timeline: [], replies: [], clocks: [], reviews: [], afterAnswer: null,
};

/** Shows the page of a case to whoever has its key. */
export const showCase = async (stage: Stage, part: Partial<typeof filedCase>): Promise<void> => {
  stage.reads = { ReadCase: { case: { ...filedCase, ...part } } };
  const access = { caseToken: 't1', number: filedCase.number, expiresAt: '2026-11-20T03:15:00.000Z' };
  render(
    <MemoryRouter>
      <CasePage access={access} words={noWords()} onWrite={() => undefined} onLeave={() => undefined} onExpired={() => undefined} />
    </MemoryRouter>,
  );
  await screen.findByRole('heading', { level: 1 });
};
