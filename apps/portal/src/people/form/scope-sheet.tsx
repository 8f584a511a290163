import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Sheet } from '../shell/sheet';
import type { FormView } from './choices';

/** T-07: what is accepted, and by which rules, at the place where one submits. */
export const ScopeSheet = ({ form }: { form: FormView }) => {
  const say = useSay('people');
  const language = useLanguage();
  return (
    <Sheet act={say('form.scope')} className="text-act">
      <p>{nameIn(language, form.scope)}</p>
      <p className="small">{say('form.scope.version', { version: form.scopeVersion })}</p>
    </Sheet>
  );
};
