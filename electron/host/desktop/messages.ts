/** The one channel from the window to the core: carries a channel of the contract and its payload. */
export const CALL = 'ogs:call';

/** The one channel from the core to the window: carries an event of the contract and its payload. */
export const EVENT = 'ogs:event';

export interface CallMessage {
  readonly channel: string;
  readonly payload: unknown;
}

export interface EventMessage {
  readonly event: string;
  readonly payload: unknown;
}
