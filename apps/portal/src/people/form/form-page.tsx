import { useParams } from 'react-router';
import { ReadFormDocument } from '../../generated/people';
import { langOf } from '../../format/lang';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { Waves } from '../../ui/waves';
import { AskFailure, ask } from '../ask';
import { SignInPage } from '../me/sign-in-page';
import { accessToken, hasSession } from '../session';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { NothingPage } from '../shell/nothing-page';
import { Tabs } from '../shell/tabs';
import { useAnswer } from '../use-answer';
import { AppealForm } from './appeal-form';
import { rememberForm, rememberedForm } from './form-cache';
import { formKey, pathOf } from './place';
import './form.css';

const readForm = async (place: string) => {
  const own = place === 'me';
  try {
    const token = own ? await accessToken() : null;
    if (own && !token) throw new AskFailure('unauthenticated');
    const { form } = await ask(ReadFormDocument, { placeCode: own ? null : place }, token ? `Bearer ${token}` : undefined);
    if (form.__typename === 'Form') void rememberForm(formKey(place), form);
    return form;
  } catch (cause) {
    const kept = await rememberedForm(formKey(place));
    if (kept && !(cause instanceof AskFailure && cause.kind === 'unauthenticated')) return kept;
    throw cause;
  }
};

/** `/q/:place`, without a login; `/me/new` for an employee who is signed in. */
export const FormPage = () => {
  const { place = 'me' } = useParams();
  const language = useLanguage();
  const say = useSay('people');
  const { value: form, failure, again } = useAnswer(`form:${place}:${language}`, () => readForm(place));
  const tabs = place !== 'me' || !hasSession() ? undefined : <Tabs />;
  if (form?.__typename === 'Refusal' && form.code === 'place-unknown') return <NothingPage />;
  const signedOut = failure?.kind === 'unauthenticated' || (form?.__typename === 'Refusal' && form.code === 'sign-in-needed');
  if (signedOut && form?.__typename !== 'Form') return <SignInPage returnTo={pathOf(place)} />;
  return (
    <Frame title={form?.__typename === 'Form' ? nameIn(language, form.union) : say('brand')} page={say('tab.new')} tabs={tabs}>
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
            <span>
              {say('form.place')}
              <span lang={langOf(form.place.name)}>{form.place.name}</span>
            </span>
          </p>
        )}
      </div>
      {form?.__typename === 'Refusal' && <RefusalBox message={form.message} />}
      {failure && !form && <Failure failure={failure} again={again} />}
      {!form && !failure && <Skeleton label={say('brand')} lines={6} />}
      {form?.__typename === 'Form' && <AppealForm key={place} form={form} place={place} />}
    </Frame>
  );
};
