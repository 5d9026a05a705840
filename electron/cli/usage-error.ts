/** The command was written wrong: exit code 2. Its message is one French sentence. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
