import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { categoryPath } from '../../format/category';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { acceptProblem, type Destination, suggestedTriage, type Triage } from './triage';
import type { DeskPolicy, Item } from './use-item';

interface Props {
  item: Item;
  policy: DeskPolicy;
  triage: Triage;
  to: Destination;
  onChange: (part: Partial<Triage>) => void;
  limit: string | null;
}

interface GradeProps {
  policy: DeskPolicy;
  grade: string;
  onChange: (grade: string) => void;
}

/** The grades as one control, as many as the policy has. */
export const GradeField = ({ policy, grade, onChange }: GradeProps) => {
  const say = useSay('desk');
  const language = useLanguage();
  const only = policy.grades.length === 1 ? policy.grades[0] : undefined;
  const options = useMemo(() => policy.grades.map((one) => ({ value: one.id, label: nameIn(language, one.names) })), [policy, language]);
  return (
    <>
      <span id="triage-grade">{say('item.grade')}</span>
      {only && <span>{nameIn(language, only.names)}</span>}
      {!only && <Segmented block aria-labelledby="triage-grade" name="grade" value={grade} options={options} onChange={(value) => onChange(String(value))} />}
    </>
  );
};

/** Category, grade and department: filled in by the rules, marked 建议 until the officer changes them. */
export const TriageForm = ({ item, policy, triage, to, onChange, limit }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const suggested = suggestedTriage(item);
  const mark = (same: boolean) => (same ? <span className="suggested">{say('item.suggested')}</span> : undefined);
  const choices = item.proposal?.choices;
  const categories = useMemo(
    () => policy.categories.map((one) => ({ value: one.id, label: categoryPath(one, policy.categories, (names) => nameIn(language, names)) })),
    [policy, language],
  );
  const units = useMemo(
    () => choices?.map((one) => ({ value: one.unit.id, label: one.unit.names ? nameIn(language, one.unit.names) : one.unit.id })) ?? [],
    [choices, language],
  );
  const thanks = item.kind === 'THANKS';
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
          options={categories}
          suffixIcon={mark(triage.category === suggested.category)}
          onChange={(category) => onChange({ category })}
        />
        <GradeField policy={policy} grade={triage.grade} onChange={(chosen) => onChange({ grade: chosen })} />
        {!thanks && (
          <>
            <span id="triage-unit">{say('item.department')}</span>
            <Select
              aria-labelledby="triage-unit"
              id="triage-unit-field"
              value={to.unit?.id ?? null}
              options={units}
              suffixIcon={mark(triage.route === null)}
              onChange={(unitId) => unitId && onChange({ route: { unitId, personId: choices?.find((one) => one.unit.id === unitId)?.people[0]?.id ?? null } })}
            />
            <span>{say('item.limit')}</span>
            <span className="triage-limit">{limit}</span>
          </>
        )}
      </div>
      {acceptProblem(triage, policy, to, thanks) === 'deliberation' && grade && (
        <p className="please-look" role="status">
          {say('item.deliberation', { grade: nameIn(language, grade.names) })}
        </p>
      )}
    </section>
  );
};
