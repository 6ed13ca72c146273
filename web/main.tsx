// Where the studio starts: styles, keys, what was kept from the last visit, then the screen.
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { listenForKeys } from './commands/keys.ts';
import { startAutosave } from './state/autosave.ts';

// Keys are content: the same question has the same answer, so nothing grows stale or is asked again on focus.
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false } },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

listenForKeys();
void startAutosave();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
