export { type Api, createApi } from './api.js';
export { type ServeOptions, serve } from './serve.js';
export { createServer, type Log, type Server } from './server.js';
