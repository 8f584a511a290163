import { useSay } from '../../i18n/use-say';

/** As the service takes it: five digits or more, with a country, blanks, dashes and brackets, also written in full width. */
const written = /^(?=.{5,30}$)\+?[\s\-–()]*(?:\d[\s\-–()]*){5,}$/;

/** Whether it is a number that somebody can be called at; it may be left out. */
export const isPhone = (text: string): boolean => text.trim() === '' || written.test(text.normalize('NFKC').trim());

interface Props {
  phone: string;
  /** This phone is the writer's own: it may offer its number. */
  keeping: boolean;
  problem: string | null;
  onWrite: (phone: string) => void;
}

/** Where a sender who gives a name wants to be called back, and who gets to see it. */
export const PhoneField = ({ phone, keeping, problem, onWrite }: Props) => {
  const say = useSay('people');
  return (
    <div className="field">
      <label htmlFor="phone">
        <b>{say('form.phone')}</b>
      </label>
      <input
        id="phone"
        className="phone"
        type="tel"
        autoComplete={keeping ? 'tel' : 'off'}
        value={phone}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'phone-problem phone-use' : 'phone-use'}
        onChange={(event) => onWrite(event.target.value)}
      />
      {problem && (
        <p id="phone-problem" className="problem" role="alert">
          {problem}
        </p>
      )}
      <p id="phone-use" className="phone-use">
        {say('form.phone.use')}
      </p>
    </div>
  );
};
