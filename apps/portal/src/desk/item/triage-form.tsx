import { Segmented, Select } from 'antd';
import { categoryPath } from '../../format/category';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { acceptProblem, suggestedTriage, type Triage } from './triage';
import type { DeskPolicy, Item } from './use-item';

interface Props {
  item: Item;
  policy: DeskPolicy;
  triage: Triage;
  onChange: (part: Partial<Triage>) => void;
  limit: string | null;
}

/** Category, grade and department: filled in by the rules, marked 建议 until the officer changes them. */
export const TriageForm = ({ item, policy, triage, onChange, limit }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const suggested = suggestedTriage(item);
  const mark = (same: boolean) => (same ? <span className="suggested">{say('item.suggested')}</span> : undefined);
  const choices = item.proposal?.choices ?? [];
  const grade = policy.grades.find((one) => one.id === triage.grade);
  return (
    <section className="block" aria-labelledby="triage-title">
      <h2 id="triage-title">
        {say('item.triage')} <small>{say('item.triage.hint')}</small>
      </h2>
      <div className="triage">
        <span id="triage-category">{say('item.category')}</span>
        <Select
          aria-labelledby="triage-category"
          showSearch={{ optionFilterProp: 'label' }}
          value={triage.category}
          options={policy.categories.map((one) => ({ value: one.id, label: categoryPath(one, policy.categories, (names) => nameIn(language, names)) }))}
          suffixIcon={mark(triage.category === suggested.category)}
          onChange={(category) => onChange({ category })}
        />
        <span id="triage-grade">{say('item.grade')}</span>
        <Segmented
          aria-labelledby="triage-grade"
          name="grade"
          value={triage.grade}
          options={policy.grades.map((one) => ({ value: one.id, label: nameIn(language, one.names) }))}
          onChange={(value) => onChange({ grade: String(value) })}
        />
        <span id="triage-unit">{say('item.department')}</span>
        <Select
          aria-labelledby="triage-unit"
          id="triage-unit-field"
          value={triage.unitId}
          options={choices.map((one) => ({ value: one.unit.id, label: one.unit.names ? nameIn(language, one.unit.names) : one.unit.id }))}
          suffixIcon={mark(triage.unitId === suggested.unitId)}
          onChange={(unitId) => onChange({ unitId, personId: choices.find((one) => one.unit.id === unitId)?.people[0]?.id ?? null })}
        />
        <span>{say('item.limit')}</span>
        <span className="triage-limit">{limit}</span>
      </div>
      {acceptProblem(triage, policy) === 'deliberation' && grade && (
        <p className="please-look" role="status">
          {say('item.deliberation', { grade: nameIn(language, grade.names) })}
        </p>
      )}
    </section>
  );
};
