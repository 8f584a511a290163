import { render, screen } from '@testing-library/react';
import { Ladder, type LadderLevel } from './ladder';

const levels: LadderLevel[] = [
  { level: 1, state: 'done', title: '后勤车间', who: '主任 孙伟', when: '到期前 2 小时已提醒', stateLabel: '已过' },
  { level: 2, state: 'called', title: '综合服务科', when: '11-19 17:30 已叫', what: '逾期未办理', stateLabel: '已叫到' },
  { level: 3, state: 'next', title: '分管副总', when: '今天 17:30', stateLabel: '下一级' },
];

describe('Ladder', () => {
  it('T-05 shows who is called, when and what follows, from the lowest level', () => {
    render(<Ladder levels={levels} label="逐级" />);
    const stairs = screen.getAllByRole('listitem');
    expect(stairs.map((stair) => stair.querySelector('.ladder-number')?.textContent)).toEqual(['1', '2', '3']);
    expect(stairs[1]).toHaveTextContent('已叫到');
    expect(stairs[1]).toHaveTextContent('逾期未办理');
    expect(stairs[2]).toHaveClass('ladder-next');
  });
});
