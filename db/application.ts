/** `PRAGMA application_id` of organisation files: « OGS1 » in ASCII. */
export const APPLICATION_ID = 0x4f475331;
