import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/language';
import { leaveTogether } from '../session/leave';
import '../ui/tokens.css';
import './type/type.css';
import { App } from './app';
import { loadPhrases } from './phrases';

leaveTogether('/me');
const root = document.getElementById('root');
if (!root) throw new Error('people.html has no #root');
// The form's own part comes along with the phrases, not after them.
if (/^\/(q\/|me\/new)/.test(location.pathname)) void import('./form/form-page');
void startLanguage(loadPhrases).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
