export { ApiError, type ClientErrorCode } from './api-error.ts';
export { createClient, type Client, type ClientOptions } from './create-client.ts';
export type { ConnectionStatus, FollowOptions } from './follow.ts';
export type { Fetch } from './request.ts';
export type { LiveSocket } from './socket.ts';
