import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <h1>Followthrough</h1>
    </StrictMode>,
  );
});
