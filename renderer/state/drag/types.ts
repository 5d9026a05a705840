/** What a native drag carries: told by its type while it goes on, by `dragStore` in full. */
export const ENTITY_TYPE = 'application/x-ogs-entity';
export const MISSIONS_TYPE = 'application/x-ogs-missions';
