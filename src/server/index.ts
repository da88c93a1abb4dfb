export { type Api, createApi } from './api.js';
export { type ServeMcpOptions, serveMcp } from './mcp/serve-mcp.js';
export { type ServeOptions, serve } from './serve.js';
export { createServer, type Log, type Server } from './server.js';
