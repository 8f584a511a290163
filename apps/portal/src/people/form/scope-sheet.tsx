import { useRef } from 'react';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { FormView } from './choices';

/** T-07: what is accepted, and by which rules, at the place where one submits. */
export const ScopeSheet = ({ form }: { form: FormView }) => {
  const sheet = useRef<HTMLDialogElement>(null);
  const say = useSay('people');
  const language = useLanguage();
  return (
    <>
      <button type="button" className="text-act" onClick={() => sheet.current?.showModal()}>
        {say('form.scope')}
      </button>
      <dialog ref={sheet} className="sheet" aria-labelledby="scope-title">
        <h2 id="scope-title" className="serif">
          {say('form.scope')}
        </h2>
        <p>{nameIn(language, form.scope)}</p>
        <p className="small">{say('form.scope.version', { version: form.scopeVersion })}</p>
        <button type="button" className="side-act" onClick={() => sheet.current?.close()}>
          {say('close')}
        </button>
      </dialog>
    </>
  );
};
