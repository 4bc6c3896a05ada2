import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './pages/app.tsx'
import './ui/tokens.css'
import './ui/reveal.css'

const root = document.getElementById('root')
if (!root) throw new Error('broken invariant: index.html has a root')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
