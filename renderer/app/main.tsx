import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { z } from 'zod';
import '../ui/tokens.css';
import '../ui/base.css';
import { core } from '../client/client.ts';
import { startSession } from '../state/session.ts';
import { listenToNotices } from '../state/notices.ts';
import { showToast } from '../ui/Toasts.tsx';
import { App } from './App.tsx';
import { registerAllActions } from './all-actions.ts';
import { applyTheme } from './theme.ts';

// The content security policy forbids compiling validators: they run as they are.
z.config({ jitless: true });

applyTheme();
registerAllActions();
listenToNotices(showToast);
startSession(core);

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="fr-FR">
      <App />
    </I18nProvider>
  </StrictMode>,
);
