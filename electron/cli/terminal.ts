/** What a command may say: data to the standard output, messages to people beside it. */
export interface Terminal {
  out(data: string): void;
  /** One French sentence. */
  say(message: string): void;
}

export const processTerminal: Terminal = {
  out: (data) => void process.stdout.write(data),
  say: (message) => void process.stderr.write(`${message}\n`),
};

/** Who reads our output may stop reading (`ogs find … | head`): that ends the command quietly. */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {
      process.exit();
    });
  }
}
