export { describeApi } from './describe-api.ts'
export { createServer, type ServerOptions } from './create-server.ts'
export { serve, type ServeOptions, type Serving } from './serve.ts'
