import type { ReadFormQuery, SenderMode } from '../../generated/people';
import { broadCategories } from '../../format/category';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';

export type FormView = Extract<ReadFormQuery['form'], { __typename: 'Form' }>;

interface CategoryProps {
  categories: FormView['categories'];
  chosen: string | null;
  onChoose: (category: string | null) => void;
  thanks: boolean;
  onThanks: (thanks: boolean) => void;
}

/** The categories of the place's policy, and thanks, which ask for nothing; a second tap takes the choice back. */
export const CategoryChoice = ({ categories, chosen, onChoose, thanks, onThanks }: CategoryProps) => {
  const say = useSay('people');
  const language = useLanguage();
  return (
    <fieldset className="field">
      <legend>
        <b>{say('form.category')}</b> <span>{say('form.category.hint')}</span>
      </legend>
      <div className="chips">
        {broadCategories(categories).map((category) => (
          <label key={category.id} className="chip">
            <input
              type="checkbox"
              name="category"
              value={category.id}
              checked={chosen === category.id}
              onChange={(event) => onChoose(event.target.checked ? category.id : null)}
            />
            <span>{nameIn(language, category.names)}</span>
          </label>
        ))}
        <label className="chip">
          <input type="checkbox" name="thanks" checked={thanks} onChange={(event) => onThanks(event.target.checked)} />
          <span>{say('form.thanks')}</span>
        </label>
      </div>
    </fieldset>
  );
};

interface ModeProps {
  modes: readonly SenderMode[];
  chosen: SenderMode;
  signedIn: boolean;
  onChoose: (mode: SenderMode) => void;
}

const order: readonly SenderMode[] = ['ANONYMOUS', 'CONFIDENTIAL', 'NAMED'];

/** Whether to give a name, and what is not kept, said beside it. */
export const ModeChoice = ({ modes, chosen, signedIn, onChoose }: ModeProps) => {
  const say = useSay('people');
  const common = useSay('common');
  const explained = chosen === 'ANONYMOUS' || !signedIn ? (`form.mode.${chosen}` as const) : (`form.mode.${chosen}.signedIn` as const);
  return (
    <fieldset className="field">
      <legend>
        <b>{modes.length < 2 ? common(`mode.${chosen}`) : say('form.mode')}</b>
      </legend>
      <div className="modes" hidden={modes.length < 2}>
        {order.filter((mode) => modes.includes(mode)).map((mode) => (
          <label key={mode}>
            <input type="radio" name="mode" value={mode} checked={chosen === mode} onChange={() => onChoose(mode)} />
            <span>{common(`mode.${mode}`)}</span>
          </label>
        ))}
      </div>
      <p className="mode-note" aria-live="polite">
        <Icon name="lock" size={17} />
        <span>{say(explained)}</span>
      </p>
    </fieldset>
  );
};
