/** The largest file that is read back, in bytes: a round of 10,000 people takes about 8 MB. */
export const MOST_FILE_BYTES = 16 * 1024 * 1024;
