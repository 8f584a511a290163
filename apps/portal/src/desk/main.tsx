import { App as AntApp, ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { startLanguage } from '../i18n/language';
import { leaveTogether } from '../session/leave';
import '../ui/tokens.css';
import { createDeskClient } from './client/desk-client';
import { saySessionEnded } from './client/session-end';
import './desk.css';
import './sheet/print.css';
import { loadPhrases } from './phrases';
import { routes } from './routes';
import { themeFor } from './theme';

leaveTogether('/');
const root = document.getElementById('root');
if (!root) throw new Error('desk.html has no #root');
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const client = createDeskClient({ onSessionEnded: saySessionEnded });
const router = createBrowserRouter(routes);
const theme = themeFor(matchMedia('(prefers-reduced-motion: reduce)').matches);

void startLanguage(loadPhrases).then(() =>
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider theme={theme} csp={{ nonce }} button={{ autoInsertSpace: false }}>
        <AntApp>
          <Provider value={client}>
            <RouterProvider router={router} />
          </Provider>
        </AntApp>
      </ConfigProvider>
    </StrictMode>,
  ),
);
