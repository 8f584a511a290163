import { useParams } from 'react-router';
import { ReadFormDocument } from '../../generated/people';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { Waves } from '../../ui/waves';
import { ask } from '../ask';
import { accessToken, hasSession } from '../session';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { NothingPage } from '../shell/nothing-page';
import { Tabs } from '../shell/tabs';
import { useAnswer } from '../use-answer';
import { AppealForm } from './appeal-form';
import { rememberForm, rememberedForm } from './form-cache';
import './form.css';

const readForm = async (placeCode: string | undefined) => {
  const token = placeCode ? null : await accessToken();
  try {
    const { form } = await ask(ReadFormDocument, { placeCode: placeCode ?? null }, token ? `Bearer ${token}` : undefined);
    if (form.__typename === 'Form') void rememberForm(placeCode ?? 'me', form);
    return form;
  } catch (cause) {
    const kept = await rememberedForm(placeCode ?? 'me');
    if (kept) return kept;
    throw cause;
  }
};

/** `/q/:place`, without a login; `/me/new` for an employee who is signed in. */
export const FormPage = () => {
  const { place: placeCode } = useParams();
  const language = useLanguage();
  const say = useSay('people');
  const { value: form, failure, again } = useAnswer(`form:${placeCode ?? 'me'}:${language}`, () => readForm(placeCode));
  const tabs = placeCode || !hasSession() ? undefined : <Tabs />;
  if (form?.__typename === 'Refusal' && form.code === 'place-unknown') return <NothingPage />;
  return (
    <Frame title={form?.__typename === 'Form' ? nameIn(language, form.union) : say('brand')} tabs={tabs}>
      <div className="hero">
        <Waves at="right" />
      </div>
      <div className="form-head">
        <h1 className="serif">
          {say('form.title.1')}
          <br />
          {say('form.title.2')}
        </h1>
        {form?.__typename === 'Form' && form.place && (
          <p>
            <Icon name="pin" size={17} />
            {say('form.place', { place: form.place.name })}
          </p>
        )}
      </div>
      {form?.__typename === 'Refusal' && <RefusalBox message={form.message} />}
      {failure && !form && <Failure failure={failure} again={again} />}
      {!form && !failure && <Skeleton label={say('brand')} lines={6} />}
      {form?.__typename === 'Form' && <AppealForm form={form} placeCode={placeCode} />}
    </Frame>
  );
};
