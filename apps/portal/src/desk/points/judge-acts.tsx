import { useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { Choices } from '../after/choices';
import { Act } from '../shell/act';
import { useOnline } from '../shell/use-online';
import { useMay } from '../shell/use-may';
import { WriteDialog } from '../shell/write-dialog';
import { usePointCommands } from './use-point-commands';
import '../after/after.css';
import './points.css';

interface Step {
  readonly id: string;
  readonly level: number;
  readonly withdrawn: boolean;
}

const judgements = ['could', 'couldNot'] as const;
type Judgement = (typeof judgements)[number];
const nothing = () => undefined;

const JudgeDialog = ({ step, onClose }: { step: Step | null; onClose: () => void }) => {
  const say = useSay('points');
  const { judgeLevel } = usePointCommands(nothing);
  const [judgement, choose] = useState<Judgement>();
  return (
    <WriteDialog
      open={step !== null}
      title={say('judge.title', { level: step?.level ?? 0 })}
      hint={say('judge.hint')}
      label={say('judge.label')}
      of="reasons"
      send={say('judge.send')}
      because={judgement ? undefined : say('judge.choose')}
      draft={`judge.${step?.id ?? ''}`}
      above={
        <div className="after-form">
          <Choices of="couldHaveSolved" legend={say('judge.legend')} choices={judgements.map((value) => ({ value, label: say(`judge.${value}`) }))} chosen={judgement} onChoose={choose} />
        </div>
      }
      onSend={step && judgement ? (reasons) => judgeLevel({ stepId: step.id, couldHaveSolved: judgement === 'could', reasons }) : undefined}
      onClose={onClose}
    />
  );
};

/** Whom the policy names judges the levels that were called: whether each could have solved it (T-05). */
export const JudgeActs = ({ steps }: { steps: readonly Step[] }) => {
  const say = useSay('points');
  const desk = useSay('desk');
  const judges = useMay('levelsJudgedBy');
  const { writable } = useOnline();
  const [judged, judge] = useState<Step | null>(null);
  const called = steps.filter(({ withdrawn }) => !withdrawn);
  if (!judges || called.length === 0) return null;
  return (
    <div className="point-acts">
      {called.map((step) => (
        <Act key={step.id} because={writable ? undefined : desk('act.offline')} onClick={() => judge(step)}>
          {say('judge', { level: step.level })}
        </Act>
      ))}
      <JudgeDialog key={judged?.id} step={judged} onClose={() => judge(null)} />
    </div>
  );
};
