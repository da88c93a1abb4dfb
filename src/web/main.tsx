import { render } from 'preact';
import { App } from './app.js';
import { followLinks } from './routes/location.js';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';

const root = document.getElementById('app')!;
followLinks(root);
render(<App />, root);
