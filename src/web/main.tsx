import { render } from 'preact';
import { App } from './app.js';
import { followLinks } from './routes/location.js';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';

// What is folded on screen is part of the page on paper.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('details.on-paper')) folded.open = true;
});

const root = document.getElementById('app')!;
followLinks(root);
render(<App />, root);
