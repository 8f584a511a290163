import { lazy, Suspense, useEffect, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { NothingPage } from './shell/nothing-page';
import { UpdateBar } from './shell/update-bar';

const FormPage = lazy(async () => ({ default: (await import('./form/form-page')).FormPage }));
const EnterCodePage = lazy(async () => ({ default: (await import('./receipt/enter-code-page')).EnterCodePage }));
const ReceiptPage = lazy(async () => ({ default: (await import('./receipt/receipt-page')).ReceiptPage }));
const MinePage = lazy(async () => ({ default: (await import('./me/mine-page')).MinePage }));
const OwnCasePage = lazy(async () => ({ default: (await import('./me/own-case-page')).OwnCasePage }));
const JoinPage = lazy(async () => ({ default: (await import('./co-sign/join-page')).JoinPage }));
const AskPage = lazy(async () => ({ default: (await import('./ask-page/ask-page')).AskPage }));
const SignedInPage = lazy(async () => ({ default: (await import('./me/sign-in-page')).SignedInPage }));

const Outbox = lazy(async () => ({ default: (await import('./form/outbox')).Outbox }));

/** What is told of above the page. What waits to be sent is seen to when the page stands. */
const Later = () => {
  const [stands, setStands] = useState(false);
  useEffect(() => setStands(true), []);
  return (
    <Suspense fallback={null}>
      <UpdateBar />
      {stands && <Outbox />}
    </Suspense>
  );
};

export const App = () => (
  <BrowserRouter>
    <Later />
    <Suspense fallback={null}>
      <Routes>
        <Route path="/q/:place" element={<FormPage />} />
        <Route path="/r" element={<EnterCodePage />} />
        <Route path="/r/new" element={<ReceiptPage />} />
        <Route path="/ask/:token" element={<AskPage />} />
        <Route path="/me" element={<MinePage />} />
        <Route path="/me/new" element={<FormPage />} />
        <Route path="/me/signed-in" element={<SignedInPage />} />
        <Route path="/me/join" element={<JoinPage />} />
        <Route path="/me/:no" element={<OwnCasePage />} />
        <Route path="*" element={<NothingPage />} />
      </Routes>
    </Suspense>
  </BrowserRouter>
);
