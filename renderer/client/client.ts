import type { OgsApi } from '../../shared/api/messages.ts';
import { createHttpClient } from './http/http-client.ts';

/** The core: given by the desktop host's preload, or reached over HTTP in a browser. */
export const core: OgsApi = window.ogs ?? createHttpClient();
